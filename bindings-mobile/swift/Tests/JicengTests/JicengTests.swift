import Foundation
import XCTest

@testable import Jiceng

/// The shared questions with the answers that Rust gave, byte for byte.
final class ConformanceTests: XCTestCase {
    private var folder: URL {
        get throws {
            let path = ProcessInfo.processInfo.environment["JICENG_CONFORMANCE"]
            return URL(fileURLWithPath: try XCTUnwrap(path, "set JICENG_CONFORMANCE to the folder of the corpus"))
        }
    }

    func testVectors() throws { try sameBytes("vectors", atLeast: 1_000) }

    func testGenerated() throws { try sameBytes("generated", atLeast: 8_000) }

    /// Lines with tabs between: `O`, book, what to open; `Q`, book, name, question, answer.
    private func sameBytes(_ file: String, atLeast: Int) throws {
        let text = try String(contentsOf: folder.appendingPathComponent("\(file).tsv"), encoding: .utf8)
        var books: [String: Rulebook] = [:]
        var asked = 0
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if parts[0] == "O" {
                books[parts[1]] = try open(parts[2])
                continue
            }
            let told = try books[parts[1]]?.call(question: parts[3]) ?? answer(question: parts[3])
            XCTAssertEqual(told, parts[4], parts[2])
            asked += 1
        }
        XCTAssertGreaterThanOrEqual(asked, atLeast)
    }

    private func open(_ what: String) throws -> Rulebook {
        let object = try JSONSerialization.jsonObject(with: Data(what.utf8)) as? [String: Any]
        let book = try XCTUnwrap(object?["rulebook"])
        if let name = book as? String { return try Rulebook.builtin(id: name) }
        let document = try JSONSerialization.data(withJSONObject: book)
        return try Rulebook.open(text: XCTUnwrap(String(data: document, encoding: .utf8)))
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
