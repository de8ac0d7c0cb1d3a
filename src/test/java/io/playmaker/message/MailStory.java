package io.playmaker.message;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.playmaker.account.Accounts;
import io.playmaker.account.Contact;
import io.playmaker.account.ContactRole;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Scene;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import io.playmaker.testing.TestMail;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer with a contact, and a mail server to write to her by. */
@PlaymakerTest
abstract class MailStory {

    static final String WORKER = "send-waiting-messages";

    final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    Messages messages;

    @Autowired
    Accounts accounts;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Scene scene;

    @Autowired
    Rounds rounds;

    @Autowired
    TestMail mail;

    @Autowired
    TestClock clock;

    AccountId umbra = new AccountId(1);
    Contact ann = new Contact(1, umbra, "", "", null, ContactRole.CHAMPION, null, null, null, null);

    @BeforeEach
    void aMailServer() {
        server.start();
        mail.useServerAt(server.getSmtp().getPort());
        umbra = scene.anAccount("Umbra");
        scene.aContact("Umbra", "CHAMPION", "ann@umbra.example");
        ann = accounts.contacts(umbra).get(0);
    }

    @AfterEach
    void stop() {
        mail.noServer();
        server.stop();
    }

    final Message.State state(Message message) {
        return messages.find(message.id()).orElseThrow().state();
    }

    final NewMessage toAnn(String key) {
        return message(key, ann.id());
    }

    final NewMessage message(String key, @Nullable Long contact) {
        return new NewMessage(
                key,
                NewMessage.Channel.EMAIL,
                umbra,
                contact,
                List.of("ann@umbra.example"),
                "Grüße: " + key,
                "Hello",
                null);
    }
}
