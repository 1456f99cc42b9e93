package org.conferencecomplaints.correspondence.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF finds wrong with a PDF by PDF/UA-1 and PDF/A-2a. */
public final class Accessible {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Accessible() {
    }

    /** Passes for a PDF that is valid by both. */
    public static void assertAccessible(String name, byte[] pdf) {
        List<PDFAFlavour> both = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf));
            PDFAValidator validator = Foundries.defaultInstance().createValidator(both)) {
            List<ValidationResult> results = validator.validateAll(parser);
            assertThat(results).extracting(ValidationResult::getPDFAFlavour).containsExactlyInAnyOrderElementsOf(both);
            for (ValidationResult result : results) {
                assertThat(result.getTotalAssertions()).isPositive();
                assertThat(faults(result)).as(name + " by " + result.getPDFAFlavour()).isEmpty();
            }
        } catch (VeraPDFException | IOException e) {
            throw new AssertionError("veraPDF cannot read " + name, e);
        }
    }

    private static List<String> faults(ValidationResult result) {
        List<String> faults = result.getTestAssertions().stream()
            .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
            .map(each -> each.getRuleId().getClause() + " " + each.getMessage() + " "
                + each.getLocation().getContext())
            .distinct().toList();
        assertThat(faults.isEmpty()).isEqualTo(result.isCompliant());
        return faults;
    }
}
