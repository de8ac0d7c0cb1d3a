package io.playmaker.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.account.Accounts;
import io.playmaker.message.Messages;
import io.playmaker.message.NewMessage;
import io.playmaker.playbook.Scene;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestPeople;
import io.playmaker.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlaymakerTest
class MessagesToCustomerTest {

    @LocalServerPort
    int port;

    @Autowired
    Messages messages;

    @Autowired
    Accounts accounts;

    @Autowired
    Scene scene;

    @Test
    void theAccountShowsWhatWasWrittenAndWhatWaitsForItsContact() {
        AccountId umbra = scene.anAccount("Umbra");
        scene.aContact("Umbra", "CHAMPION", "ann@umbra.example");
        Visitor carla = new Visitor(port).signIn("carla", TestPeople.PASSWORD);
        assertThat(carla.get("/accounts/" + umbra).body()).contains("Nothing was written to them yet.");

        long ann = accounts.contacts(umbra).get(0).id();
        for (int i = 1; i <= 4; i++)
            messages.compose(new NewMessage(
                    "mail " + i,
                    NewMessage.Channel.EMAIL,
                    umbra,
                    ann,
                    List.of("ann@umbra.example"),
                    "Letter <" + i + ">",
                    "A text that stays out of the page",
                    null));

        assertThat(carla.get("/accounts/" + umbra).body())
                .contains(
                        "Letter &lt;4&gt;",
                        "Ann Example",
                        "no mail server is configured",
                        "this contact had enough messages this week; it goes when they may get another, from",
                        "9 Mar 2026, 09:00 UTC")
                .doesNotContain("stays out of the page");
    }
}
