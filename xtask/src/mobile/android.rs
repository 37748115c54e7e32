//! Android: an AAR from NDK-built libraries, or, where no NDK is, a test build and its checks.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use super::{copy, elf, jvm, told, write};
use crate::{
    run::{Counts, capture, cargo, program, stream},
    setup,
};

/// The targets, with the folder of each in an AAR.
pub(super) const TARGETS: [&str; 3] =
    ["aarch64-linux-android", "armv7-linux-androideabi", "x86_64-linux-android"];
const FOLDERS: [&str; 3] = ["arm64-v8a", "armeabi-v7a", "x86_64"];
const RULES: &str = "bindings-mobile/android/consumer-rules.pro";
const HOME: &str = "target/android";
const AAR: &str = "target/android/jiceng-0.1.0.aar";
/// The least Android: 5.0.
const API: u32 = 21;
/// Phones with pages of 16 KB load nothing that is aligned to less.
const PAGE: u64 = 16_384;
/// What a phone's own libraries would give; an empty archive lets the linker find the name.
const STUBS: [&str; 6] = ["c", "m", "dl", "log", "gcc", "unwind"];

/// Builds the AAR where an NDK is; else, or with `only_check`, a test build. Checks either.
pub(crate) fn check(root: &Path) -> Counts {
    let ndk = ndk();
    match &ndk {
        Some(ndk) => println!("NDK: {}", ndk.display()),
        None => println!("No NDK was found: what is built here is a test, and for no phone."),
    }
    let built = TARGETS.iter().zip(FOLDERS).map(|(target, folder)| {
        told(&format!("{target} compiles and links"), build(root, ndk.as_deref(), target, folder))
    });
    let built = built.fold(Counts::default(), Counts::plus);
    let aligned = ["arm64-v8a", "x86_64"].map(|folder| {
        let name = format!("the segments of {folder} are aligned to pages of 16 KB");
        told(&name, aligned(&library(root, folder)))
    });
    let packed = told("the AAR is packed", pack(root));
    let holds = told("the AAR holds manifest, classes, libraries and rules", holds(root));
    let rules = told("the consumer rules keep what JNA looks up", rules(root));
    aligned.into_iter().fold(built, Counts::plus).plus(packed).plus(holds).plus(rules)
}

/// Where an NDK is, by the variables that its own tools use.
fn ndk() -> Option<PathBuf> {
    let named = ["ANDROID_NDK_HOME", "ANDROID_NDK_ROOT"].into_iter().filter_map(env::var_os);
    let home = env::var_os("ANDROID_HOME").map(|it| Path::new(&it).join("ndk"));
    let inside = home.and_then(|it| fs::read_dir(it).ok()).into_iter().flatten();
    let inside = inside.filter_map(|it| Some(it.ok()?.path()));
    named.map(PathBuf::from).chain(inside).find(|it| it.join("toolchains/llvm").exists())
}

fn library(root: &Path, folder: &str) -> PathBuf {
    root.join(HOME).join("aar/jni").join(folder).join(super::LIBRARY)
}

/// Compiles and links the library of a target: as it ships with an NDK, quickly without.
fn build(root: &Path, ndk: Option<&Path>, target: &str, folder: &str) -> Result<(), String> {
    let mut flags = vec![
        format!("-Clink-arg=-zmax-page-size={PAGE}"),
        format!("-Clink-arg=-zcommon-page-size={PAGE}"),
    ];
    let (linker, profile) = match ndk {
        Some(ndk) => {
            flags = flags.iter().map(|it| it.replace("arg=-z", "arg=-Wl,-z,")).collect();
            let name = target.replace("armv7-", "armv7a-");
            let tools = ndk.join("toolchains/llvm/prebuilt/linux-x86_64/bin");
            (tools.join(format!("{name}{API}-clang")), "mobile")
        }
        None => {
            let stubs = root.join(HOME).join("stubs");
            for name in STUBS {
                write(&stubs.join(format!("lib{name}.a")), b"!<arch>\n")?;
            }
            flags.push("-Clinker-flavor=ld.lld".into());
            flags.push(format!("-Lnative={}", stubs.display()));
            (PathBuf::from("ld.lld"), "dev")
        }
    };
    let words = ["build", "--quiet", "-p", "jiceng-mobile", "--lib", "--target", target];
    let mut command = cargo(root, &words);
    command.args(["--profile", profile]);
    let name = format!("CARGO_TARGET_{}", target.replace('-', "_").to_uppercase());
    command.env(format!("{name}_LINKER"), linker);
    command.env(format!("{name}_RUSTFLAGS"), flags.join(" "));
    stream(command)?;
    let place = super::folder(profile);
    let made = root.join("target").join(target).join(place).join(super::LIBRARY);
    copy(&made, &library(root, folder))
}

fn aligned(library: &Path) -> Result<(), String> {
    let bytes = fs::read(library).map_err(|e| format!("{}: {e}", library.display()))?;
    match elf::alignment(&bytes)? {
        n if n >= PAGE => Ok(()),
        n => Err(format!("{} is aligned to {n}", library.display())),
    }
}

/// Puts classes, libraries, manifest and rules into the form that Gradle takes.
fn pack(root: &Path) -> Result<(), String> {
    let classes = jvm::classes(root)?;
    let inside = root.join(HOME).join("aar");
    let mut jar = program(root, "jar");
    jar.arg("--create").arg("--file").arg(inside.join("classes.jar"));
    stream({
        jar.arg("-C").arg(classes).arg("jiceng");
        jar
    })?;
    copy(
        &root.join("bindings-mobile/android/AndroidManifest.xml"),
        &inside.join("AndroidManifest.xml"),
    )?;
    copy(&root.join(RULES), &inside.join("proguard.txt"))?;
    // No resources; Gradle asks for the file.
    write(&inside.join("R.txt"), b"")?;
    let mut aar = program(root, "jar");
    aar.args(["--create", "--no-manifest", "--file", AAR, "-C"]).arg(inside).arg(".");
    stream(aar)?;
    println!("{AAR}");
    Ok(())
}

/// Reads the AAR as a stranger would.
fn holds(root: &Path) -> Result<(), String> {
    let mut python = program(root, setup::python(root));
    python.args(["bindings-mobile/android/look.py", AAR]).args(FOLDERS);
    capture(python).map(|told| print!("{told}"))
}

fn rules(root: &Path) -> Result<(), String> {
    let text = fs::read_to_string(root.join(RULES)).map_err(|e| format!("{RULES}: {e}"))?;
    let wanted = ["com.sun.jna.**", "class jiceng.**", "RuntimeVisibleAnnotations"];
    let lacks: Vec<_> = wanted.iter().filter(|it| !text.contains(**it)).collect();
    if lacks.is_empty() { Ok(()) } else { Err(format!("{RULES} lacks {lacks:?}")) }
}
