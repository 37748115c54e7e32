/* Loads the library of the jar on arm64 and calls it: `arm64 libjiceng_mobile.so`. */
#include <dlfcn.h>
#include <stdio.h>

int main(int n, char **words) {
    void *library = n == 2 ? dlopen(words[1], RTLD_NOW) : NULL;
    if (!library) return fprintf(stderr, "not loaded: %s\n", dlerror()), 1;
    unsigned (*version)(void) = (unsigned (*)(void))dlsym(library, "ffi_jiceng_mobile_uniffi_contract_version");
    if (!version || version() == 0) return fprintf(stderr, "it does not answer\n"), 1;
    printf("loaded, contract %u\n", version());
    return 0;
}
