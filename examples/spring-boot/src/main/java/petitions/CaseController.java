package petitions;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jiceng.Case;
import jiceng.CaseOutcome;
import jiceng.Fact;
import jiceng.Facts;
import jiceng.Finding;
import jiceng.JicengException;
import jiceng.JicengKt;
import jiceng.Lang;
import jiceng.NextStep;
import jiceng.Rulebook;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where does a case stand today, and what may come next? */
@RestController
class CaseController {
    private final Rulebook rules;
    private final Clock clock;

    CaseController(Rulebook rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** What the host stores of an event. */
    record Event(String id, String kind, String on, String role, Map<String, Object> attrs) {
        Fact fact() {
            var fact = Facts.fact(id, kind, on).by(role);
            for (var it : (attrs == null ? Map.<String, Object>of() : attrs).entrySet()) {
                Object value = it.getValue();
                String name = it.getKey();
                fact = value instanceof Boolean yes ? fact.attr(name, yes)
                        : value instanceof Number n ? fact.attr(name, n.longValue())
                        : fact.attr(name, value.toString());
            }
            return fact.build();
        }
    }

    /** What a page shows. */
    record Status(String asOf, String stage, List<String> findings, List<String> next) {}

    @PostMapping("/{lifecycle}/{id}/status")
    Status status(
            @PathVariable String lifecycle,
            @PathVariable String id,
            @RequestParam(required = false) String on,
            @RequestBody List<Event> events)
            throws JicengException {
        Fact[] facts = events.stream().map(Event::fact).toArray(Fact[]::new);
        Case matter = Facts.caseOf(id, lifecycle, facts);
        String day = on == null ? JicengKt.dayOf(clock.millis(), 480) : on;
        CaseOutcome told = rules.evaluateCase(matter, Facts.on(day).say(Lang.ZH).build());
        return new Status(
                day,
                told.getResult().getStage(),
                told.getFindings().stream().map(Finding::getText).map(it -> it.getZh()).toList(),
                told.getResult().getNext().stream().map(NextStep::getText).map(it -> it.getZh()).toList());
    }

    /** A malformed question is the caller's to mend: the problem says where and how (RFC 9457). */
    @ExceptionHandler
    ProblemDetail malformed(JicengException.Malformed error) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, error.getText());
        problem.setType(URI.create("urn:jiceng:" + error.getCode()));
        problem.setTitle(error.getCode());
        problem.setProperty("pointer", error.getPointer());
        problem.setProperty("hint", error.getHint());
        return problem;
    }
}
