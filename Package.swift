// swift-tools-version: 6.2
import PackageDescription

/// Every module of the product is held to the same rules: Swift 6 strict concurrency, explicit
/// existentials, imports that are internal unless said otherwise, and no warnings.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

func library(
    _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

func systemLibrary(_ name: String, pkgConfig: String? = nil, apt: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let systemPackage: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let flyingFox: Target.Dependency = .product(name: "FlyingFox", package: "FlyingFox")
let flyingSocks: Target.Dependency = .product(name: "FlyingSocks", package: "FlyingFox")
let argumentParser: Target.Dependency = .product(
    name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "tsuchi",
    products: [
        .executable(name: "tsuchi", targets: ["tsuchi"]),
        .library(
            name: "TsuchiPrinting",
            targets: [
                "CairoRendering", "Composition", "FontCatalog", "Intake", "IssuerProfile",
                "LayoutDescription", "NoticeModel", "PDFFinishing", "PageGraphics", "PrintJob",
                "Readback", "Regression", "SampleResidents", "Symbols",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    ],
    targets: [
        systemLibrary("CCairo", pkgConfig: "cairo", apt: "libcairo2-dev"),
        systemLibrary("CPango", pkgConfig: "pangocairo", apt: "libpango1.0-dev"),
        systemLibrary("CPangoFT2", pkgConfig: "pangoft2", apt: "libpango1.0-dev"),
        systemLibrary("CFontconfig", pkgConfig: "fontconfig", apt: "libfontconfig-dev"),
        systemLibrary("CHarfBuzz", pkgConfig: "harfbuzz", apt: "libharfbuzz-dev"),
        systemLibrary("CQRencode", pkgConfig: "libqrencode", apt: "libqrencode-dev"),
        systemLibrary("CQPDF", pkgConfig: "libqpdf", apt: "libqpdf-dev"),
        systemLibrary("CPNG", pkgConfig: "libpng", apt: "libpng-dev"),
        systemLibrary("CCSV", apt: "libcsv-dev"),
        systemLibrary("CLinux", apt: "libc6-dev"),
        systemLibrary("CMalloc", apt: "libc6-dev"),

        .target(
            name: "CZXing", linkerSettings: [.linkedLibrary("ZXing")]),

        library("Diagnostics"),
        library("ChildProcesses", ["CLinux", systemPackage]),
        library("PositionedYAML", ["Diagnostics", systemPackage, yams]),
        library("PageGraphics"),
        library("NoticeModel", ["Diagnostics"]),
        library("IssuerProfile", ["Diagnostics", "NoticeModel", "PositionedYAML"]),
        library("FontCatalog", ["Diagnostics", "PositionedYAML", crypto]),
        library(
            "LayoutDescription",
            ["Diagnostics", "NoticeModel", "PageGraphics", "PositionedYAML"]),
        library(
            "Composition",
            ["Diagnostics", "NoticeModel", "PageGraphics", "LayoutDescription"]),
        library(
            "Symbols",
            ["Composition", "LayoutDescription", "NoticeModel", "PageGraphics", "CQRencode"]),
        library(
            "CairoRendering",
            [
                "Diagnostics", "PageGraphics", "FontCatalog", "Composition", "CCairo", "CPango",
                "CPangoFT2", "CFontconfig", "CHarfBuzz", "CMalloc",
            ]),
        library(
            "PDFFinishing",
            ["Diagnostics", "PageGraphics", "CLinux", "CQPDF", systemPackage]),
        library(
            "Intake",
            ["Diagnostics", "NoticeModel", "PositionedYAML", "CCSV", crypto, systemPackage]),
        library(
            "PrintJob",
            [
                "Diagnostics", "NoticeModel", "IssuerProfile", "PageGraphics", "FontCatalog",
                "LayoutDescription", "Composition", "Symbols", "CairoRendering", "Intake",
                "PDFFinishing", "Readback", "ChildProcesses", "CLinux", crypto, grdb,
                systemPackage,
            ]),
        library(
            "Readback",
            [
                "ChildProcesses", "Diagnostics", "NoticeModel", "PageGraphics", "LayoutDescription",
                "CPNG", "CQPDF", "CZXing", systemPackage,
            ]),
        library(
            "Regression",
            [
                "ChildProcesses", "Composition", "Diagnostics", "FontCatalog", "LayoutDescription",
                "NoticeModel", "PageGraphics", "PositionedYAML", "PrintJob", "Readback", crypto,
                systemPackage,
            ]),
        library(
            "Preview",
            [
                "CairoRendering", "ChildProcesses", "Composition", "Diagnostics", "FontCatalog",
                "Intake", "IssuerProfile", "LayoutDescription", "NoticeModel", "PageGraphics",
                "PrintJob", "Readback", "Regression", crypto, flyingFox, flyingSocks, grdb,
                systemPackage,
            ],
            resources: [.embedInCode("Page")]),
        library("SampleResidents", ["NoticeModel"]),
        .executableTarget(
            name: "tsuchi",
            dependencies: [
                "ChildProcesses", "Diagnostics", "NoticeModel", "IssuerProfile", "FontCatalog",
                "LayoutDescription", "Composition", "CairoRendering", "CLinux", "Intake",
                "PDFFinishing", "Preview", "PrintJob", "Readback", "Regression",
                "SampleResidents", argumentParser, systemPackage,
            ],
            swiftSettings: strict),

        .systemLibrary(name: "CZint", path: "Tests/CZint", providers: [.apt(["libzint-dev"])]),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        tests(
            "CairoRenderingTests",
            [
                "CCairo", "CairoRendering", "Composition", "Diagnostics", "FontCatalog",
                "PageGraphics", "TestSupport",
            ]),
        tests(
            "CharacterTests",
            [
                "CairoRendering", "Composition", "Diagnostics", "FontCatalog", "Intake",
                "LayoutDescription", "NoticeModel", "PageGraphics", "PrintJob", "Readback",
                "TestSupport",
            ]),
        tests(
            "CommandLineTests",
            [
                "tsuchi", "Diagnostics", "Intake", "NoticeModel", "PrintJob", "Readback",
                "SampleResidents", "TestSupport",
            ]),
        tests(
            "CompositionTests",
            [
                "Composition", "Diagnostics", "LayoutDescription", "NoticeModel", "PageGraphics",
                "TestSupport",
            ]),
        tests("DiagnosticsTests", ["Diagnostics"]),
        tests(
            "DocumentTests",
            [
                "CairoRendering", "Composition", "Diagnostics", "FontCatalog", "Intake",
                "IssuerProfile", "LayoutDescription", "NoticeModel", "PDFFinishing", "PageGraphics",
                "PrintJob", "SampleResidents", "Symbols", "TestSupport",
            ]),
        tests("FontCatalogTests", ["Diagnostics", "FontCatalog", "TestSupport"]),
        tests("IntakeTests", ["Diagnostics", "Intake", "NoticeModel", "TestSupport"]),
        tests(
            "IssuerProfileTests", ["Diagnostics", "IssuerProfile", "NoticeModel", "TestSupport"]),
        tests(
            "LayoutDescriptionTests",
            ["Diagnostics", "LayoutDescription", "NoticeModel", "PageGraphics"]),
        tests("NoticeModelTests", ["Diagnostics", "NoticeModel"]),
        tests("PageGraphicsTests", ["PageGraphics"]),
        tests(
            "PDFFinishingTests",
            [
                "CairoRendering", "Composition", "Diagnostics", "FontCatalog", "IssuerProfile",
                "LayoutDescription", "NoticeModel", "PageGraphics", "PDFFinishing", "PrintJob",
                "SampleResidents", "Symbols", "TestSupport",
            ]),
        tests("PositionedYAMLTests", ["Diagnostics", "PositionedYAML"]),
        tests(
            "PreviewTests",
            [
                "CairoRendering", "Composition", "Diagnostics", "Intake", "IssuerProfile",
                "LayoutDescription", "NoticeModel", "PageGraphics", "Preview", "PrintJob",
                "Readback", "Regression", "SampleResidents", "TestSupport", "tsuchi",
                systemPackage,
            ]),
        tests(
            "PrintJobTests",
            [
                "CairoRendering", "Diagnostics", "FontCatalog", "Intake", "IssuerProfile",
                "LayoutDescription", "NoticeModel", "PDFFinishing", "PageGraphics", "PrintJob",
                "Readback", "SampleResidents", "TestSupport", systemPackage,
            ]),
        tests(
            "RegressionTests",
            [
                "Composition", "Diagnostics", "Intake", "IssuerProfile", "LayoutDescription",
                "NoticeModel", "PageGraphics", "PrintJob", "Readback", "Regression", "TestSupport",
            ]),
        tests(
            "ReadbackTests",
            [
                "CairoRendering", "ChildProcesses", "Composition", "Diagnostics", "FontCatalog",
                "IssuerProfile", "LayoutDescription", "NoticeModel", "PDFFinishing",
                "PageGraphics", "PrintJob", "Readback", "SampleResidents", "Symbols",
                "TestSupport", systemPackage,
            ]),
        tests("SampleResidentsTests", ["NoticeModel", "SampleResidents"]),
        tests(
            "SymbolsTests",
            [
                "Composition", "CQRencode", "CZint", "LayoutDescription", "NoticeModel",
                "PageGraphics", "Symbols", "TestSupport",
            ]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
