package org.conferencecomplaints.correspondence.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.conferencecomplaints.correspondence.delivery.NotifyStub.Mood;
import org.conferencecomplaints.correspondence.pdf.Pdfs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NotifyChannelTest {

    private static final byte[] PDF = "%PDF-1.7 a letter".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final String TEMPLATE = "f33517ff-2a88-4f6e-b855-c550268ce08a";

    private final Clock clock = Clock.fixed(NOW, ZoneId.of("Europe/London"));

    private NotifyStub notify;

    @BeforeEach
    void start() throws IOException {
        notify = new NotifyStub();
    }

    @AfterEach
    void stop() {
        notify.close();
    }

    private NotifyProperties settings(String address) {
        return new NotifyProperties(address, NotifyStub.KEY, TEMPLATE, Duration.ofSeconds(2));
    }

    private DeliveryChannel letters() {
        return settings(notify.address()).ofLetters(clock);
    }

    private DeliveryChannel emails() {
        return settings(notify.address() + "/").ofEmails(clock);
    }

    private static Consignment letter() {
        return new Consignment("letter-1", "Zoë Ünal", "zoe@example.org", "Our feedback", "Dear Zoë",
            "HCK-2026-0001.pdf", PDF,
            null);
    }

    @Test
    void aLetterIsHandedOverAsItIsUnderItsReferenceAndSigned() throws Exception {
        String key = letters().handOver(letter());

        assertThat(notify.only().id).isEqualTo(key);
        assertThat(notify.only().body.path("reference").asText()).isEqualTo("letter-1");
        assertThat(Base64.getDecoder().decode(notify.only().body.path("content").asText())).isEqualTo(PDF);
        assertThat(notify.only().body.toString()).as("the address stands on the letter").doesNotContain("zoe@", "Zoë");
        String[] token = notify.tokens.get(0).replace("Bearer ", "").split("\\.");
        assertThat(new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token[1])).path("iss").asText())
            .isEqualTo(NotifyStub.SERVICE);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(NotifyStub.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(Base64.getUrlDecoder().decode(token[2]))
            .isEqualTo(mac.doFinal((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void anEmailCarriesALinkToThePdf() {
        String key = emails().handOver(letter());

        assertThat(notify.only().id).isEqualTo(key);
        assertThat(notify.only().body.path("email_address").asText()).isEqualTo("zoe@example.org");
        assertThat(notify.only().body.path("template_id").asText()).isEqualTo(TEMPLATE);
        assertThat(notify.only().body.at("/personalisation/subject").asText()).isEqualTo("Our feedback");
        assertThat(Base64.getDecoder().decode(notify.only().body.at("/personalisation/document/file").asText()))
            .isEqualTo(PDF);
        assertThat(notify.only().body.at("/personalisation/document/filename").asText()).isEqualTo("HCK-2026-0001.pdf");
    }

    @ParameterizedTest
    @EnumSource(value = Mood.class, names = {"REFUSES_400", "REFUSES_403", "REFUSES_429"})
    void whatIsRefusedHasNotLeftAndSaysWhyWithoutRepeatingAnAddress(Mood mood) {
        notify.mood = mood;

        assertThatThrownBy(() -> emails().handOver(letter())).isInstanceOf(DeliveryRejected.class)
            .hasMessageContaining(mood.name().substring(8)).hasMessageNotContaining("zoe");
        assertThat(notify.taken).isEmpty();
    }

    @Test
    void whereNobodyListensNothingHasLeft() throws IOException {
        String closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = "http://127.0.0.1:" + socket.getLocalPort();
        }
        assertThatThrownBy(() -> settings(closed).ofLetters(clock).handOver(letter()))
            .isInstanceOf(DeliveryRejected.class)
            .hasMessageContaining("cannot be reached");
    }

    @ParameterizedTest
    @EnumSource(value = Mood.class, names = {"HANGS_UP_AFTER", "HANGS", "TALKS_NONSENSE"})
    void whereTheAnswerIsLostTheLetterIsFoundByItsReference(Mood mood) {
        notify.mood = mood;

        assertThatThrownBy(() -> letters().handOver(letter())).isInstanceOf(DeliveryUnknown.class);
        assertThat(notify.posts).as("nothing is sent twice by itself").isEqualTo(1);
        assertThat(letters().trace("letter-1", NOW)).contains(new DeliveryTrace(true, notify.only().id));
    }

    @ParameterizedTest
    @EnumSource(value = Mood.class, names = {"HANGS_UP_BEFORE", "BREAKS_500"})
    void whatNotifyDoesNotKnowHasNotLeft(Mood mood) {
        notify.mood = mood;

        assertThatThrownBy(() -> letters().handOver(letter())).isInstanceOf(DeliveryUnknown.class);
        notify.mood = Mood.TAKES;
        assertThat(letters().trace("letter-1", NOW)).contains(DeliveryTrace.NONE);
        assertThat(letters().trace("letter-1", NOW.minus(Duration.ofDays(8)))).as("it forgets").isEmpty();
    }

    @Test
    void anEmailIsNotTakenForALetterOfTheSameReference() {
        emails().handOver(letter());

        assertThat(letters().trace("letter-1", NOW)).contains(DeliveryTrace.NONE);
    }

    @Test
    void whereNotifyCannotBeAskedNothingIsConcluded() {
        notify.mood = Mood.BREAKS_500;

        assertThatThrownBy(() -> letters().trace("letter-1", NOW)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"delivered,false,true", "received,false,true", "created,false,false", "sending,false,false",
        "accepted,false,false", "pending-virus-check,false,false", "permanent-failure,true,true",
        "temporary-failure,true,true", "technical-failure,true,true", "validation-failed,true,true",
        "virus-scan-failed,true,true", "cancelled,true,true"})
    void eachStateSaysWhetherItFailedAndWhetherMoreIsToCome(String state, boolean failed, boolean over) {
        String key = letters().handOver(letter());
        notify.only().state = state;

        DeliveryStatus delivery = letters().delivery(key).orElseThrow();
        assertThat(delivery.state()).isEqualTo(state);
        assertThat(delivery.failure() != null).isEqualTo(failed);
        assertThat(delivery.over()).isEqualTo(over);
    }

    @Test
    void whatNotifyGotIsListedByTime() {
        String key = letters().handOver(letter());

        assertThat(letters().got(NOW, NOW.plusSeconds(1)))
            .contains(List.of(new ChannelLetter("letter-1", key, NOW, null)));
        assertThat(letters().got(NOW.plusSeconds(1), NOW.plusSeconds(2))).contains(List.of());
    }

    @Test
    void settingsThatCannotWorkAreRefusedWithoutShowingTheKey() {
        NotifyProperties noKey = new NotifyProperties("http://x", "secret", TEMPLATE, Duration.ofSeconds(1));
        assertThatThrownBy(() -> noKey.ofLetters(clock)).hasMessageContaining("complaints.delivery.notify.api-key")
            .hasMessageNotContaining("secret");
        NotifyProperties noTemplate = new NotifyProperties("http://x", NotifyStub.KEY, "", Duration.ofSeconds(1));
        assertThatThrownBy(() -> noTemplate.ofEmails(clock))
            .hasMessageContaining("complaints.delivery.notify.email-template");
    }

    // ---- what is enclosed

    private static byte[] pages(int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static Consignment letterWith(int letterPages, int papersPages) throws IOException {
        byte[] papers = pages(papersPages);
        return new Consignment("letter-1", "Zoë Ünal", "zoe@example.org", "Notice", "Dear Zoë", "BRT-2026-0001.pdf",
            pages(letterPages),
            new Enclosure("papers.pdf", papersPages, papers.length, () -> new ByteArrayInputStream(papers)));
    }

    @Test
    void whatIsEnclosedGoesInTheSamePdfUpToTenPages() throws IOException {
        letters().handOver(letterWith(3, 6));
        assertThat(Pdfs.pages(Base64.getDecoder().decode(notify.only().body.path("content").asText()))).isEqualTo(10);
        assertThatThrownBy(() -> letters().handOver(letterWith(3, 7))).isInstanceOf(DeliveryRejected.class)
            .hasMessage("GOV.UK Notify prints letters of up to 10 pages; with its papers this one has 11.");
        assertThat(notify.posts).as("never without them").isEqualTo(1);
    }

    @Test
    void anEmailTakesThemUpToWhatNotifyKeeps() throws IOException {
        emails().handOver(letterWith(3, 30));
        assertThat(Pdfs.pages(Base64.getDecoder().decode(
            notify.only().body.path("personalisation").path("document").path("file").asText()))).isEqualTo(34);
        assertThat(emails().declines(new Enclosure("papers.pdf", 400, 1_600_000, null), 3)).isPresent();
        assertThat(letters().declines(new Enclosure("papers.pdf", 2, 1_600_000, null), 1))
            .hasValueSatisfying(why -> assertThat(why).contains("up to 2 MB"));
        assertThat(letters().declines(new Enclosure("papers.pdf", 2, 1_000_000, null), 1)).isEmpty();
    }
}
