@import JicengFFI;

int known(void) { return (int)sizeof(RustBuffer); }
