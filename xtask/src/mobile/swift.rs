//! Swift: sources out of the library, checks where no compiler is, an XCFramework.

use std::{fs, path::Path, sync::OnceLock};

use super::{IOS, bindgen, build, copy, corpus, documented, folder, told, write};
use crate::{
    run::{Counts, cargo, program, stream, works},
    setup,
};

const PACKAGE: &str = "target/swift";

/// Lays out the package in `target/swift`; once, for the tests and for Apple.
fn prepare(root: &Path) -> Result<(), String> {
    static PREPARED: OnceLock<Result<(), String>> = OnceLock::new();
    PREPARED.get_or_init(|| laid_out(root)).clone()
}

/// Sources, header, map, manifest, tests, library.
fn laid_out(root: &Path) -> Result<(), String> {
    let (package, library) = (root.join(PACKAGE), build(root, None)?);
    let name = "jiceng-bindgen-swift";
    let sources = package.join("Sources/Jiceng");
    let ffi = package.join("Sources/JicengFFI");
    bindgen(root, name, &["--swift-sources"], &[&library, &sources])?;
    bindgen(root, name, &["--headers"], &[&library, &ffi])?;
    let map = "module JicengFFI [system] {\n    header \"JicengFFI.h\"\n    link \"jiceng_mobile\"\n    export *\n}\n";
    write(&ffi.join("module.modulemap"), map.as_bytes())?;
    let from = root.join("bindings-mobile/swift");
    let files = ["Package.swift", "Tests/JicengTests/JicengTests.swift"];
    for file in files {
        copy(&from.join(file), &package.join(file))?;
    }
    copy(&from.join("PrivacyInfo.xcprivacy"), &sources.join("PrivacyInfo.xcprivacy"))?;
    copy(&library, &package.join("lib").join(super::LIBRARY))?;
    corpus(root).map(|_| ())
}

/// With a compiler the tests; without one the checks that need none, never called a test.
pub(crate) fn check(root: &Path) -> Counts {
    let made = told("the Swift package is written out of the library", prepare(root));
    let source = root.join(PACKAGE).join("Sources/Jiceng/Jiceng.swift");
    let made = made.plus(told("the documentation reaches Swift", documented(&source)));
    let mut swift = program(root, "swift");
    swift.arg("--version");
    if works(swift) {
        let mut test = program(&root.join(PACKAGE), "swift");
        let lib = root.join(PACKAGE).join("lib");
        test.args(["test", "-Xlinker"]).arg(format!("-L{}", lib.display()));
        test.env("LD_LIBRARY_PATH", lib);
        test.env("JICENG_CONFORMANCE", root.join("target/conformance"));
        return made.plus(told("swift test", stream(test)));
    }
    let mut clang = program(root, "clang");
    clang.args(["-fsyntax-only", "-fmodules", "-Werror", "-x", "objective-c"]);
    clang.args([
        "-fmodules-cache-path=target/swift/modules",
        "-I",
        "target/swift/Sources/JicengFFI",
    ]);
    clang.arg("bindings-mobile/swift/import.m");
    let header = told("clang reads header and module map as a module", stream(clang));
    let mut parse = program(root, setup::python(root));
    parse.arg("bindings-mobile/swift/parse.py");
    parse.args(["target/swift/Sources/Jiceng/Jiceng.swift", "examples/ios/CaseViewModel.swift"]);
    parse.args(["target/swift/Tests/JicengTests/JicengTests.swift", "target/swift/Package.swift"]);
    let parsed = told("a Swift parser reads every file", stream(parse));
    println!("No Swift compiler was found: no XCTest ran. docs/swift.md says how to run them.");
    made.plus(header).plus(parsed)
}

/// Assembles the XCFramework of the device library and reads it back; the simulator's slice
/// needs a Mac. With profile `mobile` it is as it ships, with `dev` quick to compile.
pub(crate) fn apple_test(root: &Path, profile: &str) -> Counts {
    let made = told("the XCFramework is assembled", apple(root, profile));
    let slice = root.join(FRAME).join("ios-arm64");
    let library = fs::read(slice.join(ARCHIVE)).map_err(|e| format!("{ARCHIVE}: {e}"));
    let library = library.and_then(|bytes| objects(&bytes)).and_then(|n| match n {
        0 => Err(format!("{ARCHIVE} holds no object for arm64")),
        _ => Ok(()),
    });
    let mut clang = program(root, "clang");
    clang.args(["-fsyntax-only", "-fmodules", "-Werror", "-x", "objective-c"]);
    clang.arg("-fmodules-cache-path=target/swift/modules").arg("-I").arg(slice.join("Headers"));
    clang.arg("bindings-mobile/swift/import.m");
    let plist = "import plistlib,sys; it=plistlib.load(open(sys.argv[1],'rb'))['AvailableLibraries'];\
        assert [(o['LibraryIdentifier'],o['LibraryPath'],o['HeadersPath']) for o in it]\
        ==[('ios-arm64','libjiceng_mobile.a','Headers')], it";
    let mut python = program(root, setup::python(root));
    python.args(["-c", plist]).arg(root.join(FRAME).join("Info.plist"));
    made.plus(told("its library holds objects for arm64 devices", library))
        .plus(told("its Info.plist names the slice", stream(python)))
        .plus(told("clang reads its header and module map", stream(clang)))
}

const FRAME: &str = "target/swift/JicengFFI.xcframework";
const ARCHIVE: &str = "libjiceng_mobile.a";

fn apple(root: &Path, profile: &str) -> Result<(), String> {
    prepare(root)?;
    let words = ["rustc", "-p", "jiceng-mobile", "--lib", "--profile", profile];
    let mut command = cargo(root, &words);
    command.args(["--crate-type", "staticlib", "--target", IOS]);
    stream(command)?;
    let frame = root.join(FRAME);
    let slice = frame.join("ios-arm64");
    let built = root.join("target").join(IOS).join(folder(profile)).join(ARCHIVE);
    copy(&built, &slice.join(ARCHIVE))?;
    let ffi = root.join(PACKAGE).join("Sources/JicengFFI");
    copy(&ffi.join("JicengFFI.h"), &slice.join("Headers/JicengFFI.h"))?;
    let map = "module JicengFFI {\n    header \"JicengFFI.h\"\n    export *\n}\n";
    write(&slice.join("Headers/module.modulemap"), map.as_bytes())?;
    copy(&root.join("bindings-mobile/swift/Info.plist"), &frame.join("Info.plist"))?;
    println!("{FRAME} has the slice ios-arm64; build the simulator's on a Mac");
    Ok(())
}

/// How many Mach-O objects for arm64 an archive holds.
fn objects(archive: &[u8]) -> Result<usize, String> {
    const MACH_O_64: [u8; 4] = [0xcf, 0xfa, 0xed, 0xfe];
    const ARM64: [u8; 4] = [0x0c, 0, 0, 1];
    if !archive.starts_with(b"!<arch>\n") {
        return Err("not an archive".into());
    }
    let magic = [MACH_O_64, ARM64].concat();
    Ok(archive.windows(8).filter(|it| **it == magic).count())
}
