package petitions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import jiceng.JicengException;
import jiceng.Rulebook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest
class CaseControllerTest {
    private static final String ASKED =
            """
            [{ "id": "a", "kind": "asked", "on": "2026-09-21", "role": "resident", "attrs": { "protected": false } }]
            """;

    @Autowired private MockMvc web;

    @TestConfiguration
    static class Invented {
        /** The invented rules, so that the test does not change with the law. */
        @Bean
        @Primary
        Rulebook demo() throws JicengException {
            return Rulebook.Companion.builtin("demo");
        }

        /** 2026-10-12 in China, while it is still the 11th in London. */
        @Bean
        @Primary
        Clock late() {
            return Clock.fixed(Instant.parse("2026-10-11T16:30:00Z"), ZoneOffset.UTC);
        }
    }

    @Test
    void theLastDayIsToday() throws Exception {
        web.perform(post("/tree/c1/status").contentType(MediaType.APPLICATION_JSON).content(ASKED))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.asOf").value("2026-10-12"))
                .andExpect(jsonPath("$.stage").value("open"))
                .andExpect(jsonPath("$.findings").isEmpty())
                .andExpect(jsonPath("$.next").value(hasItem(containsString("2026年10月12日"))));
    }

    @Test
    void theDayAfterSilenceMeansYes() throws Exception {
        web.perform(post("/tree/c1/status?on=2026-10-13").contentType(MediaType.APPLICATION_JSON).content(ASKED))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stage").value("free"))
                .andExpect(jsonPath("$.findings.length()").value(1));
    }

    @Test
    void aMalformedQuestionIsAProblem() throws Exception {
        String wrong = ASKED.replace("2026-09-21", "2026-09-31");
        web.perform(post("/tree/c1/status").contentType(MediaType.APPLICATION_JSON).content(wrong))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:jiceng:bad-day"))
                .andExpect(jsonPath("$.detail").value(containsString("2026-09-31")))
                .andExpect(jsonPath("$.pointer").value("/facts/events/0/on"));
    }
}
