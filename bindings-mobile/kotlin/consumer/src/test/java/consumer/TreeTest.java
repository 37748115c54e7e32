package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import jiceng.Case;
import jiceng.CaseComparison;
import jiceng.CaseOutcome;
import jiceng.Fact;
import jiceng.Facts;
import jiceng.Finding;
import jiceng.JicengException;
import jiceng.JicengKt;
import jiceng.Lang;
import jiceng.NextStep;
import jiceng.Portable;
import jiceng.Rulebook;
import org.junit.jupiter.api.Test;

/** A resident asks to fell a tree; the office has ten working days. */
class TreeTest {
    private final Rulebook rules;
    private final Fact asked =
            Facts.fact("a", "asked", "2026-09-21").by("resident").attr("protected", false).build();
    private final Case tree = Facts.caseOf("c1", "tree", asked);

    TreeTest() throws JicengException {
        rules = Rulebook.Companion.builtin("demo");
    }

    @Test
    void itRunsWhereItShould() {
        assertEquals(Boolean.getBoolean("jiceng.portable"), Portable.isOn());
    }

    @Test
    void silenceMeansYes() throws JicengException {
        CaseOutcome told = rules.evaluateCase(tree, Facts.on("2026-10-13").say(Lang.ZH).build());

        assertEquals("free", told.getResult().getStage());
        assertEquals(1, told.getResult().getCounts().getUnmet());
        Finding late = told.getFindings().get(0);
        assertEquals("tree/decide-missing", late.getCode());
        assertEquals("2026-10-12", late.getDue().getNotBefore());
        assertEquals(late.getText().getZh(), rules.findingText(late, Lang.ZH));
    }

    @Test
    void whatMayComeNext() throws JicengException {
        for (NextStep step : rules.nextSteps(tree, Facts.on("2026-09-25").build())) {
            if (step.getEvent().equals("allowed")) {
                assertEquals(Collections.singletonList("office"), step.getBy());
                assertEquals("2026-10-12", step.getLastDay().getDue().getNotBefore());
                return;
            }
        }
        throw new AssertionError("the office may allow it");
    }

    @Test
    void anActThatIsOnlyConsidered() throws JicengException {
        Fact allowed = Facts.fact("b", "allowed", "2026-09-25").by("office").build();
        CaseComparison told =
                rules.compareCase(tree, Facts.on("2026-09-25").build(), Facts.adding(allowed));

        assertEquals("open", told.getBefore().getResult().getStage());
        assertEquals("free", told.getAfter().getResult().getStage());
        assertTrue(told.getNewFindings().isEmpty());
    }

    @Test
    void theLastDayOfALimit() throws JicengException {
        Rulebook national = Rulebook.Companion.builtin("cn");
        assertEquals("2026-02-24", national.due(Facts.due("2026-01-30", "16d")).getDue().getNotAfter());
        assertEquals("2026-11-12", JicengKt.dayOf(1794412800000L, 480));
    }

    @Test
    void anErrorSaysWhereItIs() {
        JicengException.Malformed error =
                assertThrows(
                        JicengException.Malformed.class,
                        () -> rules.evaluateCase(tree, Facts.on("2026-02-30").build()));
        assertEquals("bad-day", error.getCode());
        assertEquals("/asOf", error.getPointer());
    }
}
