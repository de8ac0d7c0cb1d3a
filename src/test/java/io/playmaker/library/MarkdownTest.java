package io.playmaker.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    private static final Facts ACME = new Facts(Map.of(Fact.ACCOUNT_NAME, "Acme *& <b>Sons</b>*"));

    @Test
    void aFactIsNeverReadAsMarkdownOrHtml() {
        assertThat(html(MaterialKind.GUIDE, "About **{{accountName}}**", ACME).body())
                .isEqualTo("<p>About <strong>Acme *&amp; &lt;b&gt;Sons&lt;/b&gt;*</strong></p>\n");
        assertThat(html(MaterialKind.GUIDE, "`{{ accountName }}`", ACME).body())
                .contains("<code>Acme *&amp; &lt;b&gt;Sons&lt;/b&gt;*</code>");
    }

    @Test
    void whatIsNotKnownReadsAsABlankAndIsNamed() {
        Rendering reads = html(MaterialKind.GUIDE, "It renews on {{renewalDate}}.\n\n    {{renewalDate}}", ACME);

        assertThat(reads.body()).contains("on <mark>[renewal date]</mark>.", "<code>[renewal date]");
        assertThat(reads.blanks()).containsExactly(Fact.RENEWAL_DATE);
        assertThat(html(MaterialKind.GUIDE, "{{somethingElse}}", ACME).body()).doesNotContain("{{");
    }

    @Test
    void htmlThatSomebodyWroteIsShownAsWhatWasWritten() {
        String body = html(MaterialKind.GUIDE, "<script>x</script>\n\n[go](javascript:x) <img src=x>", ACME)
                .body();

        assertThat(body).doesNotContain("<script", "<img", "javascript:").contains("&lt;script&gt;");
    }

    @Test
    void aMailHasASubjectAndKeepsItsLines() {
        Rendering mail = html(
                MaterialKind.MAIL_TEMPLATE, "**Subject:** News for {{accountName}}\n\nDear all,\nBest\nCarla", ACME);

        assertThat(mail.subject()).isEqualTo("News for Acme *& <b>Sons</b>*");
        assertThat(mail.body()).isEqualTo("<p>Dear all,<br>\nBest<br>\nCarla</p>\n");
        assertThat(html(MaterialKind.MAIL_TEMPLATE, "Dear all,", ACME).subject())
                .isNull();
        assertThat(html(MaterialKind.GUIDE, "Subject: none", ACME).subject()).isNull();
    }

    @Test
    void asPlainTextItCanBeSentAsItIs() {
        Rendering mail = Markdown.plain(
                new MaterialText(
                        MaterialKind.MAIL_TEMPLATE,
                        "",
                        "",
                        "Subject: Hello\n\nDear **all**,\n\n- one\n- two\n\n{{accountName}} by {{renewalDate}}\nCarla"),
                ACME);

        assertThat(mail.subject()).isEqualTo("Hello");
        assertThat(mail.body()).isEqualTo("Dear all,\n\n- one\n- two\n\nAcme *& <b>Sons</b>* by [renewal date]\nCarla");
    }

    @Test
    void headingsStandBelowThePageAndTablesAreDrawn() {
        String body = html(MaterialKind.GUIDE, "## Before\n\n| who | what |\n|---|---|\n| us | {{accountName}} |", ACME)
                .body();

        assertThat(body).contains("<h3>Before</h3>", "<table>", "<th>who</th>", "Acme");
    }

    @Test
    void whatIsToBeTickedHasABox() {
        assertThat(html(MaterialKind.CHECKLIST, "- [ ] Call\n- Write [ ] here", ACME)
                        .body())
                .contains("<li class=\"tick\">☐ Call</li>", "<li>Write [ ] here</li>");
    }

    private static Rendering html(MaterialKind kind, String text, Facts facts) {
        return Markdown.html(new MaterialText(kind, "", "", text), facts);
    }
}
