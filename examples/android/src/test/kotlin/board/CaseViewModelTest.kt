package board

import jiceng.Facts
import jiceng.Rulebook
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class CaseViewModelTest {
    private val asked = Facts.fact("a", "asked", "2026-09-21").by("resident").attr("protected", false).build()
    private val case = Facts.caseOf("c1", "tree", asked)
    private lateinit var screen: CaseScreen

    private fun model(day: String) = CaseViewModel(
        Rulebook.builtin("demo"), { java.time.Instant.parse("${day}T02:00:00Z").toEpochMilli() }, { screen = it },
    )

    @Test
    fun `a running clock is shown with its last day`() {
        // The 8th, the 9th, Saturday the 10th (worked) and the 12th; the week before is off.
        model("2026-09-30").open(case)
        assertEquals("open", screen.stage)
        assertEquals(listOf(ClockRow("tree/decide", "2026-10-12", 4)), screen.clocks)
        assertTrue(screen.warnings.isEmpty() && screen.steps.isNotEmpty())
    }

    @Test
    fun `silence is shown as a warning`() {
        model("2026-10-13").open(case)
        assertEquals("free", screen.stage)
        assertEquals(1, screen.warnings.size)
    }

    @Test
    fun `an act out of order is told before it is done`() {
        val model = model("2026-09-30")
        val by = { role: String -> Facts.fact("b", "allowed", "2026-09-30").by(role).build() }
        assertEquals(listOf<String>(), model.consider(case, by("office")))
        assertEquals(1, model.consider(case, by("neighbour")).size)
    }

    @Test
    fun `a wrong fact is told in words`() {
        model("2026-09-30").open(case.copy(lifecycle = "bush"))
        assertTrue(screen.problem!!.contains("bush"))
    }
}
