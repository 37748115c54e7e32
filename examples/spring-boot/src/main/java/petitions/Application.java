package petitions;

import java.time.Clock;
import jiceng.JicengException;
import jiceng.Rulebook;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Opens the rules once; every request asks the same handle. */
@SpringBootApplication
public class Application {
    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }

    @Bean
    Rulebook rules() throws JicengException {
        return Rulebook.Companion.builtin("cn");
    }

    /** The library reads no clock; the service does, in one place. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
