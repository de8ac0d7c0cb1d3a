package io.playmaker.message;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail server, if one is configured ({@code spring.mail.host}). */
@Component
class Mail {

    private final ObjectProvider<JavaMailSender> server;
    private final MessageSettings settings;

    Mail(ObjectProvider<JavaMailSender> server, MessageSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    boolean configured() {
        JavaMailSender sender = server.getIfAvailable();
        return sender != null
                && !(sender instanceof JavaMailSenderImpl smtp
                        && (smtp.getHost() == null || smtp.getHost().isBlank()));
    }

    /** A new message waits for the next round, or for somebody who takes care of it by hand. */
    Message.State stateOfNew(NewMessage.Channel channel) {
        return channel == NewMessage.Channel.EMAIL && configured() ? Message.State.WAITING : Message.State.HELD;
    }

    /** @throws org.springframework.mail.MailException when the server does not take it */
    void send(Message message) {
        JavaMailSender sender = server.getObject();
        MimeMessage mail = sender.createMimeMessage();
        try {
            MimeMessageHelper parts = new MimeMessageHelper(mail, "UTF-8");
            parts.setFrom(settings.from());
            parts.setTo(message.to().toArray(String[]::new));
            parts.setSubject(message.subject());
            parts.setText(message.text());
            // The same for every try, so that a mail server or reader can tell a repetition.
            mail.setHeader("X-Playmaker-Message", message.key());
        } catch (MessagingException e) {
            throw new MailParseException(e);
        }
        sender.send(mail);
    }
}
