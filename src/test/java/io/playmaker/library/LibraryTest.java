package io.playmaker.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.account.AccountRow;
import io.playmaker.account.Accounts;
import io.playmaker.library.Vote.Place;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.PlaymakerTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlaymakerTest
class LibraryTest {

    private static final String KEY = "test-words";
    private static final Place CARLA = new Place(7, "callCustomer", "carla");

    @Autowired
    Library library;

    @Autowired
    TakeInShipped takeIn;

    @Autowired
    ShippedMaterials shipped;

    @Autowired
    Accounts accounts;

    @Autowired
    Fixtures fixtures;

    @Test
    void whatIsShippedIsInTheLibraryAfterStart() {
        assertThat(shipped.all()).isNotEmpty().allSatisfy((key, says) -> {
            assertThat(library.get(key).says()).isEqualTo(says);
            assertThat(library.get(key).shipped()).isTrue();
        });
    }

    @Test
    void aShippedTextThatChangedIsANewVersionAndTheSameAgainIsNone() {
        takeIn.take(Map.of(KEY, guide("one")));
        takeIn.take(Map.of(KEY, guide("one")));
        takeIn.take(Map.of(KEY, guide("two")));

        assertThat(library.get(KEY).version()).isEqualTo(2);
        assertThat(library.get(KEY).says().text()).isEqualTo("two");
        assertThat(library.history(KEY)).extracting(Material::author).containsOnly("Playmaker");
    }

    @Test
    void whatSomebodyEditedStaysAndANewerShippedTextIsAnnounced() {
        takeIn.take(Map.of(KEY, guide("one")));
        library.write(KEY, guide("ours"), 1, "Shorter", "otto");
        assertThat(library.get(KEY).newer()).isNull();

        takeIn.take(Map.of(KEY, guide("three")));

        assertThat(library.get(KEY).says().text()).isEqualTo("ours");
        assertThat(library.get(KEY).newer()).isEqualTo(3);
        assertThat(library.search(new Search("ours", null, Set.of(KEY))))
                .singleElement()
                .satisfies(one -> assertThat(one.newer()).isEqualTo(3));
        Material taken = library.useAgain(KEY, 3, "otto");
        assertThat(taken.version()).isEqualTo(4);
        takeIn.take(Map.of(KEY, guide("five")));
        assertThat(library.get(KEY).says().text())
                .as("whoever goes back to what is shipped gets the next")
                .isEqualTo("five");
    }

    @Test
    void everyVersionIsKeptWithAuthorAndRemark() {
        library.write(KEY, guide("one"), 0, " New ", "otto");
        library.write(KEY, guide("two"), 1, "Better", "lena");
        assertThat(library.write(KEY, guide("two"), 2, "Once more", "lena").version())
                .as("the same text again")
                .isEqualTo(2);
        library.useAgain(KEY, 1, "root");

        assertThat(library.history(KEY))
                .extracting(
                        Material::version,
                        Material::author,
                        Material::remark,
                        one -> one.says().text())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "root", "As version 1.", "one"),
                        org.assertj.core.groups.Tuple.tuple(2, "lena", "Better", "two"),
                        org.assertj.core.groups.Tuple.tuple(1, "otto", "New", "one"));
        assertThatThrownBy(() -> library.useAgain(KEY, 3, "root")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> library.useAgain(KEY, 9, "root")).isInstanceOf(Missing.class);
        assertThat(library.differences(library.inVersion(KEY, 1), library.inVersion(KEY, 2)))
                .contains(
                        new Difference(Difference.Change.REMOVED, "one"),
                        new Difference(Difference.Change.ADDED, "two"));
    }

    @Test
    void whoWritesOnAnOldVersionIsTold() {
        library.write(KEY, guide("one"), null, "", "otto");
        library.write(KEY, guide("two"), 1, "", "otto");

        assertThatThrownBy(() -> library.write(KEY, guide("three"), 1, "", "lena"))
                .isInstanceOf(Refused.class)
                .hasMessage("Version 2 of test-words was written meanwhile. Look at it, then write again.");
        assertThatThrownBy(() -> library.write("test-gone", guide("three"), 1, "", "lena"))
                .isInstanceOf(Refused.class);
        assertThat(library.unknown(List.of("test-gone"))).containsExactly("test-gone");
    }

    @Test
    void whatCannotBeTakenIsNamed() {
        for (String bad : List.of("new", "Test-Words", "test_words", "-test", "a-" + "b".repeat(120)))
            assertThatThrownBy(() -> library.write(bad, guide("one"), null, "", "otto"))
                    .as(bad)
                    .isInstanceOf(Invalid.class)
                    .hasMessageStartingWith("key: ");
        assertThatThrownBy(() -> MaterialText.checked(null, " ", "two\nlines", "Dear {{firstName}}"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.problems())
                                .extracting(Invalid.Problem::field)
                                .containsExactly("kind", "title", "summary", "text"))
                .hasMessageContaining("{{firstName}} is not known here; use one of {{accountName}}");
    }

    @Test
    void itIsFoundByItsWordsTheTitleFirst() {
        library.write(KEY, guide("About giraffes"), null, "", "otto");
        library.write(
                "test-other", new MaterialText(MaterialKind.ANSWER, "Giraffes", "Summary", "Words"), null, "", "otto");

        assertThat(found("GIRAFFES", null)).containsExactly("test-other", KEY);
        assertThat(found("giraffes summary words", null)).containsExactly("test-other");
        assertThat(found("giraffes", MaterialKind.GUIDE)).containsExactly(KEY);
        assertThat(found("zebras", null)).isEmpty();
    }

    private List<String> found(String words, @org.jspecify.annotations.Nullable MaterialKind kind) {
        return library.search(new Search(words, kind, Set.of(KEY, "test-other"))).stream()
                .map(Material::key)
                .toList();
    }

    @Test
    void onePersonHasOneVoteForAStepAndMayChangeIt() {
        Material one = library.write(KEY, guide("one"), null, "", "otto");
        library.used(List.of(one), CARLA);
        library.used(List.of(one), CARLA);
        library.vote(KEY, CARLA, false, " An example ");
        assertThat(library.missed(KEY)).extracting(Vote::missing).containsExactly("An example");
        library.vote(KEY, new Place(7, "callCustomer", "ben"), false, "");
        library.write(KEY, guide("two"), null, "", "otto");
        library.vote(KEY, CARLA, true, "not kept");

        assertThat(library.votes(CARLA)).hasEntrySatisfying(KEY, vote -> {
            assertThat(vote.helped()).isTrue();
            assertThat(vote.missing()).isEmpty();
        });
        assertThat(library.tallies(KEY))
                .containsEntry(1, new Tally(KEY, 1, 1, 0, 1))
                .containsEntry(2, new Tally(KEY, 2, 0, 1, 0));
        assertThat(library.tallies().get(KEY)).isNotNull().satisfies(all -> {
            assertThat(all.uses()).isEqualTo(1);
            assertThat(all.yes()).isEqualTo(1);
            assertThat(all.no()).isEqualTo(1);
        });
        assertThat(library.missed(KEY)).isEmpty();
        assertThatThrownBy(() -> library.vote(KEY, CARLA, false, "x".repeat(1001)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> library.vote("test-gone", CARLA, true, "")).isInstanceOf(Missing.class);
    }

    @Test
    void textsAreFilledWithWhatIsKnownOfTheAccount() {
        AccountId harbour = fixtures.aCustomer("SMB", "mia");
        MaterialText says = guide(
                "{{accountName}}, {{ownerName}}, {{contactName}}, {{amount}}, {{renewalDate}}, " + "{{companyName}}");

        assertThat(library.plain(says, library.facts(harbour, "C-1-S")).body())
                .isEqualTo("Blue Harbour Ltd, " + "Mia Rossi, champion, EUR 1,200 MRR, 1 March 2027, Playmaker");
    }

    @Test
    void whatIsNotKnownOfAnAccountIsABlank() {
        accounts.upsertAccounts(
                List.of(new AccountRow(
                        "N-1", "Newcomer", "SMB", "PROSPECT", null, null, null, null, null, null, null, null)),
                "crm");
        AccountId newcomer = accounts.byExternalId("N-1").orElseThrow().id();

        Rendering reads = library.plain(
                guide("{{ownerName}} {{contactName}} {{amount}} {{renewalDate}}"), library.facts(newcomer, ""));

        assertThat(reads.body()).isEqualTo("[owner's name] [contact's name] [amount] [renewal date]");
        assertThat(reads.blanks()).hasSize(4);
    }

    private static MaterialText guide(String text) {
        return new MaterialText(MaterialKind.GUIDE, "A title", "A sentence", text);
    }
}
