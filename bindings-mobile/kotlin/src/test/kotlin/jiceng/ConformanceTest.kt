package jiceng

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Every language gives the answers of Rust: JSON byte for byte, typed field by field. */
class ConformanceTest {
    @Test
    fun `the vectors have the same bytes`() = sameBytes("vectors.jsonl", 200)

    @Test
    fun `generated questions have the same bytes`() = sameBytes("generated.jsonl", 2_000)

    @Test
    fun `typed answers to the vectors agree field by field`() = typed("vectors.jsonl", 200)

    @Test
    fun `typed answers to generated questions agree field by field`() = typed("generated.jsonl", 2_000)

    private fun sameBytes(file: String, least: Int) {
        val lines = Corpus.read(file)
        assertTrue(lines.size >= least) { "only ${lines.size} questions" }
        for (it in lines) assertEquals(it.answer, Corpus.book(it.book).call(it.question), it.name)
    }

    private fun typed(file: String, least: Int) {
        var nErrors = 0
        val lines = Corpus.read(file).filter { it.domain == "lifecycle" }
        assertTrue(lines.size >= least) { "only ${lines.size} questions" }
        for (it in lines) {
            val (asked, answered) = it.asked() to it.answered()
            try {
                val told = Corpus.book(it.book).evaluateCase(Corpus.case(asked["facts"]), Corpus.ask(asked))
                Beside.check(told, answered["ok"], it.name)
            } catch (error: JicengException.Malformed) {
                nErrors += 1
                val wrong = answered["error"] ?: throw error
                val told = listOf(error.code, error.pointer, error.text, error.hint)
                assertEquals(listOf("code", "pointer", "text", "hint").map { wrong[it].asText() }, told, it.name)
            }
        }
        assertTrue(nErrors < lines.size / 2)
    }

    @Test
    fun `a finding is said as Rust says it`() {
        var n = 0
        for (it in Corpus.read("vectors.jsonl").filter { it.domain == "lifecycle" }) {
            if (it.asked()["detail"] == null || it.answered()["ok"] == null) continue
            val told = Corpus.book(it.book).evaluateCase(Corpus.case(it.asked()["facts"]), Corpus.ask(it.asked()))
            for (finding in told.findings) {
                assertEquals(finding.text?.zh, Corpus.book(it.book).findingText(finding, Lang.ZH), it.name)
                assertEquals(finding.text?.en, Corpus.book(it.book).findingText(finding, Lang.EN), it.name)
                n += 1
            }
        }
        assertTrue(n > 20) { "only $n findings" }
    }
}
