//! Swift: sources out of the library, checks where no compiler is, an XCFramework.

use std::path::Path;

use super::{bindgen, build, copy, corpus, told, write};
use crate::{
    run::{Counts, cargo, program, stream, works},
    setup,
};

const PACKAGE: &str = "target/swift";

/// Lays out the package in `target/swift`: sources, header, map, manifest, tests, library.
fn prepare(root: &Path) -> Result<(), String> {
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
    let parsed =
        setup::requirements(root, "bindings-mobile/python/requirements.txt").and_then(|()| {
            let mut parse = program(root, setup::python(root));
            parse.arg("bindings-mobile/swift/parse.py");
            parse.args([
                "target/swift/Sources/Jiceng/Jiceng.swift",
                "examples/ios/CaseViewModel.swift",
            ]);
            parse.args([
                "target/swift/Tests/JicengTests/JicengTests.swift",
                "target/swift/Package.swift",
            ]);
            stream(parse)
        });
    println!("No Swift compiler was found: no XCTest ran. docs/swift.md says how to run them.");
    made.plus(header).plus(told("a Swift parser reads every file", parsed))
}

/// Assembles an XCFramework of the device library; the simulator's slice needs a Mac.
pub(crate) fn apple(root: &Path) -> Result<(), String> {
    prepare(root)?;
    let target = "aarch64-apple-ios";
    let mut command =
        cargo(root, &["rustc", "-p", "jiceng-mobile", "--lib", "--profile", "mobile"]);
    command.args(["--crate-type", "staticlib", "--target", target]);
    stream(command)?;
    let frame = root.join(PACKAGE).join("JicengFFI.xcframework");
    let slice = frame.join("ios-arm64");
    let built = root.join("target").join(target).join("mobile/libjiceng_mobile.a");
    copy(&built, &slice.join("libjiceng_mobile.a"))?;
    let ffi = root.join(PACKAGE).join("Sources/JicengFFI");
    copy(&ffi.join("JicengFFI.h"), &slice.join("Headers/JicengFFI.h"))?;
    let map = "module JicengFFI {\n    header \"JicengFFI.h\"\n    export *\n}\n";
    write(&slice.join("Headers/module.modulemap"), map.as_bytes())?;
    copy(&root.join("bindings-mobile/swift/Info.plist"), &frame.join("Info.plist"))?;
    println!("{} has the slice ios-arm64; build the simulator's on a Mac", frame.display());
    Ok(())
}
