"""Looks into an AAR: `look.py AAR FOLDER…`; fails where something lacks that Gradle or a phone needs."""

import io
import sys
import xml.etree.ElementTree as xml
from zipfile import ZipFile

path, *folders = sys.argv[1:]
with ZipFile(path) as aar:
    manifest = xml.fromstring(aar.read("AndroidManifest.xml"))
    assert manifest.tag == "manifest" and manifest.get("package"), "the manifest names no package"
    assert not manifest.findall("uses-permission"), "a library of rules needs no permission"
    rules = [it for it in aar.read("proguard.txt").decode().splitlines() if it.startswith("-keep")]
    assert rules, "the consumer rules are empty"
    assert "R.txt" in aar.namelist(), "R.txt lacks"
    for folder in folders:
        library = aar.read(f"jni/{folder}/libjiceng_mobile.so")
        assert library.startswith(b"\x7fELF"), f"{folder} has no library"
        assert b"uniffi_jiceng_mobile_fn_method_rulebook_call" in library, f"{folder} exports no call"
    with ZipFile(io.BytesIO(aar.read("classes.jar"))) as classes:
        names = classes.namelist()
        for name in ("Rulebook", "CaseOutcome", "Facts", "JicengException"):
            assert f"jiceng/{name}.class" in names, f"the class {name} lacks"
        versions = {classes.read(it)[7] for it in names if it.endswith(".class")}
        assert versions == {52}, f"bytecode is not 1.8 everywhere: {versions}"
print(f"{len(names)} classes, {len(folders)} libraries, {len(rules)} rules")
