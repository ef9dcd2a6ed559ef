// swift-tools-version: 6.1
import PackageDescription

/// The benchmarks of Tsuchi. A package of its own, so that whoever builds or tests the product does
/// not fetch a benchmark harness. No traits: counting allocations would need interposed libraries
/// and slow down what is measured.
let package = Package(
    name: "tsuchi-performance",
    dependencies: [
        .package(
            url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
        .package(name: "tsuchi", path: "../.."),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    ],
    targets: [
        .executableTarget(
            name: "NoticePrinting",
            dependencies: [
                .product(name: "Benchmark", package: "benchmark"),
                .product(name: "TsuchiPrinting", package: "tsuchi"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            path: "Benchmarks/NoticePrinting",
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .enableUpcomingFeature("InternalImportsByDefault"),
            ],
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
    ],
    swiftLanguageModes: [.v6]
)
