package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.HashMap;
import java.util.Map;
import jiceng.JicengException;
import jiceng.Rulebook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shared questions through the JSON door, byte for byte. */
class ConformanceTest {
    private static final Path FOLDER = Paths.get(System.getProperty("jiceng.conformance"));
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Rulebook> books = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"vectors.jsonl", "generated.jsonl"})
    void sameBytes(String file) throws IOException, JicengException {
        int n = 0;
        try (BufferedReader lines = Files.newBufferedReader(FOLDER.resolve(file))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode it = json.readTree(line);
                String answer = book(it.get("book").asText()).call(it.get("question").asText());
                assertEquals(it.get("answer").asText(), answer, it.get("name").asText());
                n++;
            }
        }
        assertTrue(n >= 200, "only " + n + " questions");
    }

    private Rulebook book(String id) throws IOException, JicengException {
        Rulebook book = books.get(id);
        if (book == null) {
            Path text = FOLDER.resolve("rulebooks").resolve(id + ".json");
            book = Files.exists(text)
                    ? Rulebook.Companion.open(new String(Files.readAllBytes(text), StandardCharsets.UTF_8))
                    : Rulebook.Companion.builtin(id);
            books.put(id, book);
        }
        return book;
    }
}
