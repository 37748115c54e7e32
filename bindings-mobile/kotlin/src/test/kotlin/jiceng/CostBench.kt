package jiceng

import java.nio.ByteBuffer
import java.nio.ByteOrder
import org.junit.jupiter.api.Test

/** Not a test: `cargo xtask bench mobile` asks for it by name. */
class CostBench {
    private val demo = Rulebook.builtin("demo")
    private val asked = Facts.fact("a", "asked", "2026-09-21").by("resident").attr("protected", false).build()
    private val case = Facts.caseOf("c1", "tree", asked)

    @Test
    fun figures() {
        val ask = Ask("2026-09-30")
        val question = """{"op":"evaluate","domain":"lifecycle","asOf":"2026-09-30","facts":{"case":"c1","lifecycle":"tree","events":[{"id":"a","kind":"asked","on":"2026-09-21","recorded":"2026-09-21","by":{"role":"resident"},"attrs":{"protected":false}}]}}"""
        val n = 100_000
        val kind = demo.kinds("tree").indexOf("asked").toShort()
        fun bytes(width: Int, put: ByteBuffer.(Int) -> Unit): ByteArray =
            ByteBuffer.allocate(n * width).order(ByteOrder.LITTLE_ENDIAN).also { for (row in 0 until n) it.put(row) }.array()
        val columns = Columns(bytes(4) { putInt(it) }, bytes(2) { putShort(kind) }, bytes(4) { putInt(20_717) })
        val counts = Ask("2026-09-30", detail = Detail.COUNTS)
        val item = demo.items("garden").indexOf("weeding")
        val entries = PointColumns(
            bytes(4) { putInt(it % 1_000) }, bytes(4) { putInt(item) }, bytes(4) { putInt(20_454 + it % 250) }, ByteArray(4 * n),
            ByteArray(4 * 1_000),
        )
        println("| Kotlin | ${best(20_000) { demo.evaluateCase(case, ask) }} | ${best(20_000) { demo.call(question) }} | ${best(10) { demo.tallyCases("tree", columns, counts) } / n} | ${best(10) { demo.tallyPoints("garden", entries, ask) } / n} |")
    }

    /** Nanoseconds of one call, the best of five runs. */
    private fun best(n: Int, call: () -> Unit): Long = (1..5).minOf {
        val start = System.nanoTime()
        repeat(n) { call() }
        (System.nanoTime() - start) / n
    }
}
