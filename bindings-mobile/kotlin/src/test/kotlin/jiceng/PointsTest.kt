package jiceng

import java.math.BigDecimal
import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.time.LocalDate
import kotlin.random.Random
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Ledgers as columns, beside the same entries as records. */
class PointsTest {
    private val demo = Rulebook.builtin("demo")
    private val items = demo.items("garden")
    private val ask = Ask("2026-07-31")
    private val classes = listOf("gardener", "helper", "gardener", "gardener")

    /** Each item with what tells its worth, and the values with their points or quantity. */
    private val worths: Map<String, Pair<String, List<Pair<String, Int>>>> = mapOf(
        "weeding" to NONE, "hedge" to NONE, "rota" to NONE, "litter" to NONE, "poison" to NONE,
        "watering" to ("quantity" to listOf("0" to 0, "1.5" to 150, "4" to 400)),
        "talk" to ("amount" to listOf("4.5" to 450, "7" to 700, "15" to 1500)),
        "prize" to ("choice" to listOf("village" to 300, "county" to 2000)),
    )

    private fun packed(numbers: List<Int>): ByteArray =
        ByteBuffer.allocate(4 * numbers.size).order(ByteOrder.LITTLE_ENDIAN).also { numbers.forEach(it::putInt) }.array()

    private fun buffer(bytes: ByteArray) = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)

    private fun ints(bytes: ByteArray) = buffer(bytes).asIntBuffer().let { List(it.remaining(), it::get) }

    private fun longs(bytes: ByteArray) = buffer(bytes).asLongBuffer().let { List(it.remaining(), it::get) }

    private fun words(column: WordColumn) = column.rows.map { column.words.getOrNull(it.toInt() and 0xff) }

    private fun hundredths(decimal: String?) = BigDecimal(decimal ?: "0").movePointRight(2).longValueExact()

    /** The same entries as records and as columns. */
    private fun both(random: Random, n: Int): Pair<Ledger, PointColumns> {
        val (subjects, kinds, days, amounts) = List(4) { ArrayList<Int>() }
        val entries = List(n) { row ->
            val (subject, item) = random.nextInt(4) to worths.keys.random(random)
            val day = LocalDate.of(2026, 1, 1).plusDays(random.nextLong(220))
            val (key, values) = worths.getValue(item)
            val value = values.randomOrNull(random)
            subjects += subject
            kinds += items.indexOf(item)
            days += day.toEpochDay().toInt()
            amounts += value?.second ?: 0
            val fact = Facts.fact("e%05d".format(row), item, day.toString()).attr("subject", "m$subject")
            val worth = if (value == null) fact else fact.attr(key, value.first)
            worth.build()
        }
        val roster = classes.mapIndexed { at, it -> Member("m$at", it) }
        val places = demo.classes("garden").let { all -> classes.map(all::indexOf) }
        return Ledger("l", "garden", entries, roster) to
            PointColumns(packed(subjects), packed(kinds), packed(days), packed(amounts), packed(places))
    }

    @Test
    fun `columns say what records say`() {
        val (random, bands) = Random(5) to demo.bands("garden")
        var n = 0
        repeat(20) {
            val (ledger, columns) = both(random, 150)
            val told = demo.evaluateLedger(ledger, ask).result
            val tally = demo.tallyPoints("garden", columns, ask)
            val totals = tally.totals
            assertEquals(told.subjects.map { hundredths(it.total) }, longs(totals.total))
            assertEquals(told.subjects.map { hundredths(it.gradedTotal ?: it.total) }, longs(totals.score))
            assertEquals(told.subjects.map { it.band?.id }, ints(totals.band).map(bands::getOrNull))
            assertEquals(told.subjects.map { it.band?.by }, words(totals.bandBy))
            assertEquals(told.subjects.map { it.lines.size }, ints(totals.nLines))
            val ranks = told.rankings.single().groups.flatMap { it.ranks }.associate { it.id to it.rank.toInt() }
            assertEquals(told.subjects.map { ranks[it.id] ?: 0 }, ints(tally.rankings.single().ranks))
            val lines = told.subjects.flatMap { it.lines }
            assertEquals(lines.map { it.entry }, ints(tally.lines.row).map { "e%05d".format(it) })
            assertEquals(lines.map { hundredths(it.gross) }, ints(tally.lines.gross).map(Int::toLong))
            assertEquals(lines.map { hundredths(it.net) }, ints(tally.lines.net).map(Int::toLong))
            assertEquals(lines.map { it.state?.let(Beside::name) }, words(tally.lines.state))
            val untils = ints(tally.lines.until).map { if (it == Int.MAX_VALUE) null else LocalDate.ofEpochDay(it.toLong()).toString() }
            assertEquals(lines.map { it.until }, untils)
            n += lines.size
        }
        assertTrue(n > 1_000) { "only $n lines" }
    }

    @Test
    fun `counts keep no line, and a refusal names column and row`() {
        val columns = both(Random(1), 10).second
        val counts = demo.tallyPoints("garden", columns, ask.copy(detail = Detail.COUNTS))
        assertEquals(0, counts.lines.row.size)
        assertEquals(4 * 8, counts.totals.total.size)
        val nobody = columns.copy(subjects = packed(List(10) { 9 }))
        val error = assertThrows(JicengException.Malformed::class.java) { demo.tallyPoints("garden", nobody, ask) }
        assertEquals("bad-value" to "/subjects/0", error.code to error.pointer)
    }

    @Test
    fun `another scheme`() {
        val ledger = Ledger("l", "garden", roster = listOf(Member("m0", "gardener")))
        val error = assertThrows(JicengException.Malformed::class.java) { demo.compareLedger(ledger, ask, PointsChange(scheme = "no-such")) }
        assertEquals("unknown-scheme" to "/with/scheme", error.code to error.pointer)
        val same = demo.compareLedger(ledger, ask, PointsChange(scheme = "garden"))
        assertEquals("garden" to 0, same.after.result.scheme to same.differences.size)
    }

    private companion object {
        /** What is always worth the same. */
        val NONE = "" to emptyList<Pair<String, Int>>()
    }
}
