package io.playmaker.testing;

import org.springframework.context.annotation.Primary;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The way to a mail server that a test has started; without one there is none, as where none is configured. */
@Primary
@Component
public class TestMail extends JavaMailSenderImpl {

    public void useServerAt(int port) {
        setHost("127.0.0.1");
        setPort(port);
        getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
    }

    public void noServer() {
        setHost(null);
    }
}
