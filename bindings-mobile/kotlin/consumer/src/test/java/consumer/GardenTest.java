package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jiceng.Ask;
import jiceng.Fact;
import jiceng.Facts;
import jiceng.JicengException;
import jiceng.Ledger;
import jiceng.LedgerComparison;
import jiceng.Member;
import jiceng.PointColumns;
import jiceng.PointTally;
import jiceng.Rulebook;
import jiceng.SubjectStatus;
import org.junit.jupiter.api.Test;

/** Two gardeners weed; the same entries as records and as columns. */
class GardenTest {
    private final Rulebook rules;
    private final Ask ask = Facts.on("2026-03-31").build();
    private final List<Member> roster = Arrays.asList(member("m0"), member("m1"));

    GardenTest() throws JicengException {
        rules = Rulebook.Companion.builtin("demo");
    }

    private static Member member(String id) {
        return new Member(id, "gardener", null, null, null, null, null, null, null);
    }

    private static byte[] packed(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(numbers);
        return bytes.array();
    }

    @Test
    void columnsSayWhatRecordsSay() throws JicengException {
        int[] subjects = {0, 1, 0, 0};
        int first = (int) LocalDate.of(2026, 3, 2).toEpochDay();
        int[] days = {first, first, first + 1, first + 2};
        List<Fact> entries = new ArrayList<>();
        for (int row = 0; row < days.length; row++) {
            String day = LocalDate.ofEpochDay(days[row]).toString();
            entries.add(Facts.fact("e" + row, "weeding", day).attr("subject", "m" + subjects[row]).build());
        }
        int item = rules.items("garden").indexOf("weeding");
        int place = rules.classes("garden").indexOf("gardener");
        PointColumns columns = new PointColumns(packed(subjects), packed(item, item, item, item), packed(days),
                packed(0, 0, 0, 0), packed(place, place), null, null, null);

        PointTally tally = rules.tallyPoints("garden", columns, ask);
        List<SubjectStatus> told =
                rules.evaluateLedger(new Ledger("l", "garden", entries, roster), ask).getResult().getSubjects();

        ByteBuffer totals = ByteBuffer.wrap(tally.getTotals().getTotal()).order(ByteOrder.LITTLE_ENDIAN);
        for (SubjectStatus subject : told) {
            assertEquals(0, new BigDecimal(subject.getTotal()).compareTo(BigDecimal.valueOf(totals.getLong(), 2)));
        }
        // Two points a time, but five at most in a month.
        assertEquals("75", told.get(0).getTotal());
        assertEquals(4, tally.getEntries());
    }

    @Test
    void underAnotherScheme() throws JicengException {
        Ledger ledger = new Ledger("l", "garden", new ArrayList<>(), roster);
        LedgerComparison told = rules.compareLedger(ledger, ask, Facts.underScheme("garden"));
        assertEquals("garden", told.getAfter().getResult().getScheme());
        JicengException.Malformed error =
                assertThrows(
                        JicengException.Malformed.class,
                        () -> rules.compareLedger(ledger, ask, Facts.underScheme("no-such")));
        assertEquals("/with/scheme", error.getPointer());
    }
}
