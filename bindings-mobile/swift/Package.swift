// swift-tools-version: 6.0
import PackageDescription

// On Linux the header and the library come by `.systemLibrary`; on Apple systems by the
// XCFramework that `cargo xtask apple` assembles. docs/swift.md says how to build.
#if os(Linux)
let ffi: Target = .systemLibrary(name: "JicengFFI", path: "Sources/JicengFFI")
#else
let ffi: Target = .binaryTarget(name: "JicengFFI", path: "JicengFFI.xcframework")
#endif

let package = Package(
    name: "Jiceng",
    platforms: [.iOS(.v15), .macOS(.v12)],
    products: [.library(name: "Jiceng", targets: ["Jiceng"])],
    targets: [
        ffi,
        .target(
            name: "Jiceng",
            dependencies: ["JicengFFI"],
            path: "Sources/Jiceng",
            resources: [.copy("PrivacyInfo.xcprivacy")]),
        .testTarget(name: "JicengTests", dependencies: ["Jiceng"], path: "Tests/JicengTests"),
    ],
    swiftLanguageModes: [.v6]
)
