package org.conferencecomplaints.web.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.conferencecomplaints.web.support.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xml.sax.InputSource;

class ReportServiceTest extends WebTest {

    private static final String PERIOD = "?tenant=hackney&from=2026-04-01&to=2027-03-31";

    @BeforeEach
    void aSupervisorAndAYearOfComplaints() {
        given(reportAccess.reportsReadable()).willReturn(Set.of("hackney"));
        outcomes(30, "resolved");
        outcomes(9, "upheld");
        outcomes(3, "with<drawn");
    }

    @Test
    void theReportIsToldWithSmallNumbersSuppressed() throws Exception {
        mvc.perform(get("/api/reports/annual" + PERIOD)).andExpect(status().isOk()).andExpect(content().json("""
            {"tenant": "hackney", "council": "City and Hackney", "from": "2026-04-01", "to": "2027-03-31",
             "madeOn": "2026-11-23", "received": {"count": 42, "suppressed": false},
             "byOutcome": {"suppressed": false, "rows": [
               {"key": "resolved", "label": "Resolved", "count": 30, "suppressed": false},
               {"key": "upheld", "label": "Upheld", "count": null, "suppressed": true},
               {"key": "with<drawn", "label": "With<drawn", "count": null, "suppressed": true}]},
             "limits": {"suppressed": false, "rows": []}, "referrals": {"suppressed": false, "rows": []}}"""));
    }

    @Test
    void withoutAPeriodItIsTheFinancialYearOfToday() throws Exception {
        mvc.perform(get("/api/reports/annual")).andExpect(status().isOk())
            .andExpect(jsonPath("$.from").value("2026-04-01")).andExpect(jsonPath("$.to").value("2027-03-31"));
        mvc.perform(get("/api/reports/annual?from=2025-01-01")).andExpect(jsonPath("$.to").value("2025-12-31"));
        mvc.perform(get("/api/reports/annual?to=2025-12-31")).andExpect(jsonPath("$.from").value("2025-01-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/reports/annual", "/reports/annual", "/reports/annual.pdf", "/reports/annual.csv"})
    void aRoleWithoutReportsIsToldSo(String address) throws Exception {
        given(reportAccess.reportsReadable()).willReturn(Set.of());
        mvc.perform(get(address + PERIOD)).andExpect(status().isForbidden())
            .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
            .andExpect(jsonPath("$.detail", containsString("Ask a supervisor")));
        mvc.perform(get(address + "?tenant=no-such")).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/reports/annual", "/reports/annual", "/reports/annual.pdf", "/reports/annual.csv"})
    void anotherCouncilsReportIsAsIfItDidNotExist(String address) throws Exception {
        String elsewhere = mvc.perform(get(address + "?tenant=elsewhere")).andExpect(status().isNotFound())
            .andReturn().getResponse().getContentAsString();
        String unknown = mvc.perform(get(address + "?tenant=no-such")).andExpect(status().isNotFound())
            .andReturn().getResponse().getContentAsString();
        assertThat(elsewhere).isEqualTo(unknown).doesNotContain("lsewhere");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "?from=1.4.2026, from", "?to=2026-02-30, to", "?from=1999-12-31, from", "?to=2100-01-01, to",
        "?from=2026-04-02&to=2026-04-01, to",
    })
    void badPeriodsAreRefusedInWords(String query, String field) throws Exception {
        mvc.perform(get("/api/reports/annual" + query)).andExpect(status().isBadRequest())
            .andExpect(jsonPath("$.field").value(field));
        mvc.perform(asPage("/reports/annual" + query)).andExpect(status().isBadRequest())
            .andExpect(content().string(containsString("id=\"" + field + "-error\"")))
            .andExpect(content().string(not(containsString("<svg"))));
        mvc.perform(get("/reports/annual.csv" + query)).andExpect(status().isBadRequest());
    }

    @Test
    void thePageShowsChartsThatAreReadOutAndTables() throws Exception {
        String page = page("/reports/annual" + PERIOD);
        assertThat(page).contains("42 complaints were received.", "How the complaints ended",
            "role=\"img\"", "Resolved: 30; Upheld: Not shown", "width=\"100%\"", "With&lt;drawn")
            .doesNotContain("<script", "style=", "with<drawn", ">9<", ">3<");
        assertThat(page).contains(
            "href=\"/reports/annual.pdf?tenant&#x3D;hackney&amp;from&#x3D;2026-04-01&amp;to&#x3D;2027-03-31\"");
        Matcher chart = Pattern.compile("(?s)<svg.*?</svg>").matcher(page);
        int charts = 0;
        while (chart.find()) {
            DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(chart.group())));
            charts++;
        }
        assertThat(charts).isEqualTo(3);
        List<String> ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().map(id -> id.group(1)).toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void whoReadsSeveralReportsChoosesTheCouncil() throws Exception {
        assertThat(page("/reports/annual")).doesNotContain("id=\"tenant\"");
        given(reportAccess.reportsReadable()).willReturn(Set.of("hackney", "elsewhere"));
        assertThat(page("/reports/annual")).contains("id=\"tenant\"", "No complaints were received.");
        assertThat(page("/reports/annual" + PERIOD)).contains("<option value=\"hackney\" selected>");
        mvc.perform(get("/api/reports/annual")).andExpect(status().isBadRequest())
            .andExpect(jsonPath("$.field").value("tenant"));
    }

    @Test
    void theReportIsLinkedForThoseWhoReadIt() throws Exception {
        assertThat(page("/complaints")).contains("href=\"/reports/annual\"");
        given(reportAccess.reportsReadable()).willReturn(Set.of());
        assertThat(page("/complaints")).doesNotContain("href=\"/reports/annual\"");
    }

    @Test
    void itCanBeHandedOverAsPdf() throws Exception {
        byte[] pdf = mvc.perform(get("/reports/annual.pdf" + PERIOD)).andExpect(status().isOk())
            .andExpect(content().contentType(MediaType.APPLICATION_PDF))
            .andExpect(header().string("Cache-Control", "no-store"))
            .andExpect(header().string("Content-Disposition",
                "inline; filename=\"complaints-hackney-2026-04-01-to-2027-03-31.pdf\""))
            .andReturn().getResponse().getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("City and Hackney", "Resolved 30",
                "Upheld Not shown");
        }
    }

    @Test
    void itCanBeOpenedInASpreadsheet() throws Exception {
        mvc.perform(get("/reports/annual.csv" + PERIOD)).andExpect(status().isOk())
            .andExpect(content().contentType("text/csv;charset=UTF-8"))
            .andExpect(content().string(containsString("By outcome,Upheld,Count,,yes")));
    }

    private void outcomes(int many, String outcome) {
        int before = jdbc.sql("select count(*) from complaint").query(Integer.class).single();
        for (int number = before; number < before + many; number++) {
            complaint("HCK-2026-" + number, "hackney", "Ada", "CH", "2026-06-01");
        }
        jdbc.sql("update complaint set status = 'closed', outcome = ? where outcome is null").param(outcome).update();
    }

    private String page(String address) throws Exception {
        return mvc.perform(asPage(address)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    private static MockHttpServletRequestBuilder asPage(String address) {
        return get(address).accept(MediaType.TEXT_HTML);
    }
}
