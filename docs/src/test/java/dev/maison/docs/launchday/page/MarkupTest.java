package dev.maison.docs.launchday.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void escapesTextAndAttributes() {
        String document = new Markup()
                .open("p", "title", "\"a\" & 'b'")
                .text("<script>alert(1)</script>")
                .close()
                .document();
        assertThat(document)
                .isEqualTo("<p title=\"&quot;a&quot; &amp; &#39;b&#39;\">&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
    }

    @Test
    void showsCharactersThatNoDocumentMayHold() {
        assertThat(new Markup()
                        .element("p", "a\u0000b\u0007c\uD800d\uFFFFe\u007F")
                        .document())
                .isEqualTo("<p>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFD</p>\n");
        assertThat(new Markup().element("p", "\uD83D\uDC5C caf\u00e9").document())
                .isEqualTo("<p>\uD83D\uDC5C caf\u00e9</p>\n");
    }

    @Test
    void refusesToEndWithOpenElements() {
        assertThatThrownBy(() -> new Markup().open("p").open("b").document())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("elements of document must all be closed but these are open: [b, p]");
    }

    @Test
    void refusesHalfAnAttribute() {
        assertThatThrownBy(() -> new Markup().open("p", "class"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attributes of p must come in pairs");
    }

    @Test
    void refusesAStyleSheetThatWouldEndTheElement() {
        assertThatThrownBy(() -> new Markup().style("p { } </style>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("style sheet must hold neither < nor & but does");
    }
}
