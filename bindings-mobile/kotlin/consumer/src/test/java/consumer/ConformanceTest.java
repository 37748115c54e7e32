package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import jiceng.Act;
import jiceng.Ask;
import jiceng.Build;
import jiceng.Case;
import jiceng.Corpus;
import jiceng.JicengException;
import jiceng.Ledger;
import jiceng.Rulebook;
import jiceng.StudyRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shared questions from Java: byte for byte as JSON, field by field as records. */
class ConformanceTest {
    @ParameterizedTest
    @CsvSource({"vectors, 1000", "generated, 8000"})
    void sameBytes(String file, int least) throws JicengException {
        List<Corpus.Line> lines = Corpus.INSTANCE.read(file);
        assertTrue(lines.size() >= least, "only " + lines.size() + " questions");
        for (Corpus.Line it : lines) {
            assertEquals(it.getAnswer(), it.call(), it.getName());
        }
    }

    @ParameterizedTest
    @CsvSource({"vectors, 50", "generated, 1000"})
    void fieldByField(String file, int least) {
        Map<String, Integer> counts = Corpus.INSTANCE.typed(file, ConformanceTest::ask);
        for (String domain : Corpus.INSTANCE.getDOMAINS()) {
            assertTrue(counts.getOrDefault(domain, 0) >= least, "only " + counts);
        }
        assertTrue(counts.getOrDefault("errors", 0) >= least / 5, "only " + counts);
    }

    private static Object ask(Corpus.Line line, JsonNode facts, Ask ask) throws JicengException {
        Rulebook rules = line.getRules();
        switch (line.getDomain()) {
            case "lifecycle":
                return rules.evaluateCase(record(Case.class, facts), ask);
            case "procedure":
                return rules.evaluateAct(record(Act.class, facts), ask);
            case "points":
                return rules.evaluateLedger(record(Ledger.class, facts), ask);
            default:
                return rules.evaluateStudy(record(StudyRecord.class, facts), ask);
        }
    }

    private static <T> T record(Class<T> type, JsonNode facts) {
        return Build.INSTANCE.record(type, facts, Collections.emptySet());
    }
}
