package jiceng

import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicInteger
import kotlin.concurrent.thread
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** One handle: many threads, many calls, errors that say what to change. */
class HandleTest {
    private val demo = Rulebook.builtin("demo")
    private val case = Facts.caseOf("c1", "tree", Facts.fact("a", "asked", "2026-09-21").by("resident").attr("protected", false).build())

    @Test
    fun `eight threads over one handle for ten seconds`() {
        val lines = Corpus.read("vectors").filter { it.rules?.reference()?.id == "demo" }
        val (differences, n) = AtomicInteger() to AtomicInteger()
        val (ready, end) = CountDownLatch(8) to System.nanoTime() + 10_000_000_000
        val threads = List(8) { first ->
            thread {
                ready.countDown()
                ready.await()
                var at = first
                while (System.nanoTime() < end) {
                    val it = lines[at++ % lines.size]
                    if (demo.call(it.question) != it.answer) differences.incrementAndGet()
                    n.incrementAndGet()
                }
            }
        }
        threads.forEach(Thread::join)
        assertEquals(0, differences.get())
        assertTrue(n.get() > 1_000) { "only ${n.get()} calls" }
    }

    @Test
    fun `a hundred thousand calls leave memory flat`() {
        val ask = Ask("2026-10-15", lang = listOf(Lang.ZH))
        fun rss() = java.io.File("/proc/self/status").readLines().first { it.startsWith("VmRSS") }.filter(Char::isDigit).toLong()
        repeat(20_000) { demo.evaluateCase(case, ask) }
        System.gc()
        val before = rss()
        repeat(100_000) { demo.evaluateCase(case, ask) }
        System.gc()
        val grown = rss() - before
        // The heap is there from the start; a leak of one answer a call would be 200 MB and more.
        assertTrue(grown < 64_000) { "grown by $grown kB" }
    }

    @Test
    fun `an error says what is wrong, where, and what to change`() {
        val error = assertThrows(JicengException.Malformed::class.java) { demo.evaluateCase(case, Ask("2026-02-30")) }
        assertEquals("bad-day", error.code)
        assertEquals("/asOf", error.pointer)
        assertTrue(error.text.contains("2026-02-30") && error.hint.isNotEmpty())
        assertTrue(error.toString().contains("bad-day at /asOf: "), error.toString())
    }

    @Test
    fun `today is the day in China`() {
        assertEquals("2026-11-12", dayOf(1_794_412_800_000))
        assertEquals("2026-11-11", dayOf(1_794_412_799_999))
        assertEquals("2026-11-11", dayOf(1_794_412_800_000, 0))
    }

    @Test
    fun `layers and due days`() {
        val cn = Rulebook.builtin("cn")
        assertEquals(listOf("zhejiang"), cn.withLayers(listOf("zhejiang")).reference().layers)
        assertEquals("2026-02-24", cn.due(DueQuestion("2026-01-30", "15d", suspend = listOf("2026-02-02..2026-02-03"))).due.notBefore)
    }
}
