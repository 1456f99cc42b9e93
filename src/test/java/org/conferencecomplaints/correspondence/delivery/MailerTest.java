package org.conferencecomplaints.correspondence.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.unit.DataSize;

class MailerTest {

    private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @TempDir
    private Path folder;

    private final MimeMail mime = new MimeMail("unit@example.org",
        Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneId.of("Europe/London")));

    private static Mail mail(String to, String name, String subject) {
        return new Mail("letter-1@example.org", to, name, subject, "Dear Zoë,\n\nplease find our letter attached.\n",
            new Mail.Attachment("HCK-2026-0001.pdf", PDF));
    }

    private SmtpMailer smtp(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
        return new SmtpMailer(server, mime);
    }

    private MimeMessage written() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).extracting(file -> file.getFileName().toString())
                .containsExactly("letter-1@example.org.eml");
            try (InputStream in = Files.newInputStream(all.get(0))) {
                return new MimeMessage(null, in);
            }
        }
    }

    @Test
    void theFolderHoldsAMessageThatMailProgramsOpen() throws Exception {
        new FolderMailer(folder, mime).send(mail("zoe@example.org", "Zoë Ünal", "Our feedback"));

        MimeMessage message = written();
        assertThat(message.getMessageID()).isEqualTo("<letter-1@example.org>");
        assertThat(message.getSubject()).isEqualTo("Our feedback");
        assertThat(message.getFrom()[0].toString()).isEqualTo("unit@example.org");
        Multipart parts = (Multipart) message.getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("HCK-2026-0001.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(PDF);
    }

    @Test
    void sendingTheSameMessageAgainLeavesOneFile() throws Exception {
        FolderMailer mailer = new FolderMailer(folder, mime);
        mailer.send(mail("zoe@example.org", "Zoë", "Our feedback"));
        mailer.send(mail("zoe@example.org", "Zoë", "Our feedback"));

        assertThat(written().getAllRecipients()).hasSize(1);
    }

    @Test
    void aMessageIdCannotLeaveTheFolder() {
        Mail mail = new Mail("../../out@example.org", "zoe@example.org", null, "x", "x", null);
        new FolderMailer(folder, mime).send(mail);

        assertThat(folder.resolve(".._.._out@example.org.eml")).exists();
    }

    @Test
    void noHeaderCanBeSmuggledInThroughANameOrSubject() throws Exception {
        new FolderMailer(folder, mime).send(mail("zoe@example.org", "Zoë\r\nBcc: other@example.org",
            "Our feedback\r\nBcc: other@example.org\r\n\r\nbody"));

        MimeMessage message = written();
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getRecipients(Message.RecipientType.BCC)).isNull();
        assertThat(message.getSubject()).isEqualTo("Our feedback Bcc: other@example.org body");
    }

    @Test
    void anAddressThatIsNotOneAddressIsRefusedWithoutRepeatingIt() {
        for (String to : List.of("zoe@example.org, other@example.org", "zoe@example.org\r\nBcc: other@example.org",
            "zoe", "",
            "Zoe <zoe@example.org>", "group: zoe@example.org;")) {
            assertThatThrownBy(() -> new FolderMailer(folder, mime).send(mail(to, null, "x"))).as(to)
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("zoe").hasNoCause();
        }
    }

    @Test
    void theMailServerGetsTheMessageUnderItsOwnId() throws Exception {
        smtp(SERVER.getSmtp().getPort()).send(mail("zoe@example.org", "Zoë Ünal", "Our feedback"));

        MimeMessage message = SERVER.getReceivedMessages()[0];
        assertThat(message.getMessageID()).isEqualTo("<letter-1@example.org>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getWholeMessage(message)).contains("HCK-2026-0001.pdf");
        Multipart parts = (Multipart) message.getContent();
        assertThat(GreenMailUtil.getBody(parts.getBodyPart(1))).isNotBlank();
    }

    @Test
    void aServerThatIsNotThereIsAFailureThatMayBeRepeated() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertThatThrownBy(() -> smtp(closed).send(mail("zoe@example.org", null, "x")))
            .isInstanceOf(IllegalStateException.class).hasMessageNotContaining("zoe");
    }

    @Test
    void aServerThatHangsUpAfterTheTextLeavesTheResultUnknown() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread server = new Thread(() -> takeTheTextAndHangUp(socket));
            server.start();
            assertThatThrownBy(() -> smtp(socket.getLocalPort()).send(mail("zoe@example.org", null, "x")))
                .isInstanceOf(DeliveryUnknown.class);
            server.join();
        }
    }

    @Test
    void aServerThatRefusesTheRecipientIsAFailureThatMayBeRepeated() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread server = new Thread(() -> refuseTheRecipient(socket));
            server.start();
            assertThatThrownBy(() -> smtp(socket.getLocalPort()).send(mail("zoe@example.org", null, "x")))
                .isInstanceOf(IllegalStateException.class).hasMessageNotContaining("zoe")
                .hasStackTraceContaining("SMTPAddressFailedException 550");
            server.join();
        }
    }

    private static void takeTheTextAndHangUp(ServerSocket socket) {
        converse(socket, line -> line.startsWith("DATA") ? "354 go on" : line.equals(".") ? null : "250 ok");
    }

    private static void refuseTheRecipient(ServerSocket socket) {
        converse(socket, line -> line.startsWith("RCPT") ? "550 no such zoe@example.org" : "250 ok");
    }

    /** Answers each command; between DATA and the dot there is nothing to answer. Null hangs up. */
    private static void converse(ServerSocket socket, UnaryOperator<String> answers) {
        try (Socket client = socket.accept();
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream()))) {
            OutputStream out = client.getOutputStream();
            out.write("220 test\r\n".getBytes());
            boolean text = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (text && !line.equals(".")) {
                    continue;
                }
                String answer = answers.apply(line);
                text = line.startsWith("DATA");
                if (answer == null) {
                    return;
                }
                out.write((answer + "\r\n").getBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theMailServerIsUsedWhereOneIsSetAndTheFolderElsewhere() {
        ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(DeliveryConfiguration.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withPropertyValues("complaints.home=" + folder, "complaints.mail.from=unit@example.org");

        application.run(context -> assertThat(context.getBean(Mailer.class)).isInstanceOf(FolderMailer.class));
        application.withPropertyValues("spring.mail.host=")
            .run(context -> assertThat(context.getBean(Mailer.class)).isInstanceOf(FolderMailer.class));
        application.withPropertyValues("spring.mail.host=127.0.0.1")
            .run(context -> assertThat(context.getBean(Mailer.class)).isInstanceOf(SmtpMailer.class));
    }

    @Test
    void whatIsTooLargeForAnEmailIsNotTaken() {
        EmailChannel carrier = new EmailChannel(mail -> {
        }, "unit@example.org", DataSize.ofBytes(10));
        assertThat(carrier.declines(new Enclosure("papers.pdf", 1, 10, null), 1)).isEmpty();
        assertThat(carrier.declines(new Enclosure("papers.pdf", 1, 11, null), 1))
            .hasValueSatisfying(why -> assertThat(why).contains("these are larger"));
    }
}
