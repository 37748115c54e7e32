import Combine
import Foundation
import Jiceng

/// What the screen of one case shows.
struct CaseScreen: Equatable, Sendable {
    var stage = ""
    var clocks: [ClockRow] = []
    var warnings: [String] = []
    var steps: [String] = []
    var problem: String?
}

/// One running clock.
struct ClockRow: Equatable, Sendable {
    let duty: String
    let lastDay: String
    let daysLeft: Int32?
}

/// The view-model of one case; the library reads no clock, so `now` does.
@MainActor
final class CaseViewModel: ObservableObject {
    @Published private(set) var screen = CaseScreen()
    private let rules: Rulebook
    private let now: () -> Date

    init(rules: Rulebook, now: @escaping () -> Date = Date.init) {
        self.rules = rules
        self.now = now
    }

    /// Shows where the case stands today.
    func open(_ matter: Case) {
        do {
            let told = try rules.evaluateCase(matter: matter, ask: ask())
            let running = told.result.clocks.filter { $0.state == .running }
            screen = CaseScreen(
                stage: told.result.stage,
                clocks: running.compactMap { clock in
                    clock.due.map { ClockRow(duty: clock.duty, lastDay: $0.notBefore, daysLeft: clock.daysLeft) }
                },
                warnings: told.findings.compactMap { $0.text?.zh },
                steps: told.result.next.compactMap { $0.text?.zh })
        } catch JicengError.Malformed(_, _, let text, let hint, _) {
            screen = CaseScreen(problem: "\(text) \(hint)")
        } catch {
            screen = CaseScreen(problem: "\(error)")
        }
    }

    /// What would be found wrong if this were done now; nothing: it is in order.
    func consider(_ matter: Case, _ act: Fact) throws -> [String] {
        let told = try rules.compareCase(matter: matter, ask: ask(), with: Change(add: [act]))
        return (told.newFindings ?? []).compactMap { $0.text?.zh }
    }

    private func ask() throws -> Ask {
        let millis = Int64(now().timeIntervalSince1970 * 1_000)
        return Ask(asOf: try dayOf(epochMillis: millis), lang: [.zh])
    }
}
