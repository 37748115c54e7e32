import Foundation
import XCTest

@testable import Jiceng

/// The shared questions with the answers that Rust gave, byte for byte.
final class ConformanceTests: XCTestCase {
    private struct Line: Decodable {
        let name: String
        let book: String
        let question: String
        let answer: String
    }

    private var folder: URL {
        get throws {
            let path = ProcessInfo.processInfo.environment["JICENG_CONFORMANCE"]
            return URL(fileURLWithPath: try XCTUnwrap(path, "set JICENG_CONFORMANCE to the folder of the corpus"))
        }
    }

    func testVectors() throws { try sameBytes("vectors.jsonl", atLeast: 200) }

    func testGenerated() throws { try sameBytes("generated.jsonl", atLeast: 2_000) }

    private func sameBytes(_ file: String, atLeast: Int) throws {
        let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        let lines = text.split(separator: "\n")
        XCTAssertGreaterThanOrEqual(lines.count, atLeast)
        var books: [String: Rulebook] = [:]
        for line in lines {
            let it = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
            let book = try books[it.book] ?? open(it.book)
            books[it.book] = book
            XCTAssertEqual(try book.call(question: it.question), it.answer, it.name)
        }
    }

    private func open(_ name: String) throws -> Rulebook {
        let text = try folder.appendingPathComponent("rulebooks/\(name).json")
        guard FileManager.default.fileExists(atPath: text.path) else { return try Rulebook.builtin(id: name) }
        return try Rulebook.open(text: String(contentsOf: text, encoding: .utf8))
    }
}

/// One handle, typed.
final class HandleTests: XCTestCase {
    private let tree = Case(
        case: "c1", lifecycle: "tree",
        events: [
            Fact(
                id: "a", kind: "asked", on: "2026-09-21", recorded: "2026-09-21",
                by: Actor(role: "resident"), attrs: ["protected": .yes(value: false)])
        ])

    func testSilenceMeansYes() throws {
        let rules = try Rulebook.builtin(id: "demo")
        let told = try rules.evaluateCase(matter: tree, ask: Ask(asOf: "2026-10-13", lang: [.zh]))
        XCTAssertEqual(told.result.stage, "free")
        let late = try XCTUnwrap(told.findings.first)
        XCTAssertEqual(late.code, "tree/decide-missing")
        XCTAssertEqual(try rules.findingText(finding: late, lang: .zh), late.text?.zh)
    }

    func testAnErrorSaysWhereItIs() throws {
        let rules = try Rulebook.builtin(id: "demo")
        XCTAssertThrowsError(try rules.evaluateCase(matter: tree, ask: Ask(asOf: "2026-02-30"))) {
            guard case JicengError.Malformed(let code, let pointer, _, _, _)? = $0 as? JicengError else {
                return XCTFail("\($0)")
            }
            XCTAssertEqual(code, "bad-day")
            XCTAssertEqual(pointer, "/asOf")
        }
    }

    func testTodayIsTheDayInChina() throws {
        XCTAssertEqual(try dayOf(epochMillis: 1_794_412_800_000), "2026-11-12")
        XCTAssertEqual(try dayOf(epochMillis: 1_794_412_799_999), "2026-11-11")
    }

    func testEightThreadsOverOneHandle() throws {
        let rules = try Rulebook.builtin(id: "demo")
        let question = #"{"op":"due","rulebook":"demo","from":"2026-01-30","term":"15d"}"#
        let wanted = try rules.call(question: question)
        let end = Date().addingTimeInterval(10)
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            while Date() < end {
                XCTAssertEqual(try? rules.call(question: question), wanted)
            }
        }
    }
}
