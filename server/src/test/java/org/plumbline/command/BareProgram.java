package org.plumbline.command;

import java.util.Optional;
import org.plumbline.platform.web.Authenticator;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/// The program with nothing but the platform in it, for tests of how a server starts, dies and comes back.
@SpringBootApplication(
        scanBasePackages = "org.plumbline.platform",
        exclude = UserDetailsServiceAutoConfiguration.class,
        proxyBeanMethods = false)
class BareProgram {

    static void main(String[] arguments) {
        System.exit(Verbs.run(Terminal.ofProcess(BareProgram.class), arguments));
    }

    @Bean
    Authenticator authenticator() {
        return _ -> Optional.empty();
    }
}
