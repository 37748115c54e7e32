package board

import jiceng.Ask
import jiceng.Case
import jiceng.Change
import jiceng.ClockState
import jiceng.Fact
import jiceng.JicengException
import jiceng.Lang
import jiceng.Rulebook
import jiceng.dayOf

/** What the screen of one case shows. */
data class CaseScreen(
    val stage: String = "",
    val clocks: List<ClockRow> = listOf(),
    val warnings: List<String> = listOf(),
    val steps: List<String> = listOf(),
    val problem: String? = null,
)

/** One running clock. */
data class ClockRow(val duty: String, val lastDay: String, val daysLeft: Int?)

/**
 * The view-model of one case. On a phone it extends `androidx.lifecycle.ViewModel`, `show` sets a
 * `StateFlow`, and `now` is `System::currentTimeMillis`; nothing else changes.
 */
class CaseViewModel(
    private val rules: Rulebook,
    private val now: () -> Long,
    private val show: (CaseScreen) -> Unit,
) {
    private val ask get() = Ask(dayOf(now()), lang = listOf(Lang.ZH))

    /** Shows where the case stands today. */
    fun open(case: Case) = show(
        try {
            val told = rules.evaluateCase(case, ask)
            CaseScreen(
                stage = told.result.stage,
                clocks = told.result.clocks.filter { it.state == ClockState.RUNNING }.mapNotNull { clock ->
                    clock.due?.let { ClockRow(clock.duty, it.notBefore, clock.daysLeft) }
                },
                warnings = told.findings.mapNotNull { it.text?.zh },
                steps = told.result.next.mapNotNull { it.text?.zh },
            )
        } catch (error: JicengException.Malformed) {
            CaseScreen(problem = "${error.text} ${error.hint}")
        },
    )

    /** What would be found wrong if this were done now; nothing: it is in order. */
    fun consider(case: Case, act: Fact): List<String> =
        rules.compareCase(case, ask, Change(listOf(act))).newFindings.orEmpty().mapNotNull { it.text?.zh }
}
