package jiceng

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource

/** Every language gives the answers of Rust: JSON byte for byte, typed field by field. */
class ConformanceTest {
    @ParameterizedTest
    @CsvSource("vectors, 1000", "generated, 8000")
    fun `the same bytes`(file: String, least: Int) {
        val lines = Corpus.read(file)
        assertTrue(lines.size >= least) { "only ${lines.size} questions" }
        for (it in lines) assertEquals(it.answer, it.call(), it.name)
    }

    @ParameterizedTest
    @CsvSource("vectors, 50", "generated, 1000")
    fun `field by field`(file: String, least: Int) {
        val counts = Corpus.typed(file) { line, facts, ask ->
            val rules = line.rules!!
            when (line.domain) {
                "lifecycle" -> rules.evaluateCase(Build.record(Case::class.java, facts), ask)
                "procedure" -> rules.evaluateAct(Build.record(Act::class.java, facts), ask)
                "points" -> rules.evaluateLedger(Build.record(Ledger::class.java, facts), ask)
                else -> rules.evaluateStudy(Build.record(StudyRecord::class.java, facts), ask)
            }
        }
        assertTrue(Corpus.DOMAINS.all { (counts[it] ?: 0) >= least } && (counts["errors"] ?: 0) >= least / 5) { "only $counts" }
    }

    @Test
    fun `a finding is said as Rust says it`() {
        var n = 0
        for (it in Corpus.read("vectors").filter { it.isTyped() && it.domain == "lifecycle" && it.asked()["detail"] != null }) {
            val told = try {
                it.rules!!.evaluateCase(Build.record(Case::class.java, it.asked()["facts"]), Ask(it.asked()["asOf"].asText(), detail = Detail.FULL, lang = listOf(Lang.ZH, Lang.EN)))
            } catch (refused: JicengException) {
                continue
            }
            for (finding in told.findings) {
                assertEquals(finding.text?.zh, it.rules.findingText(finding, Lang.ZH), it.name)
                assertEquals(finding.text?.en, it.rules.findingText(finding, Lang.EN), it.name)
                n += 1
            }
        }
        assertTrue(n > 20) { "only $n findings" }
    }
}
