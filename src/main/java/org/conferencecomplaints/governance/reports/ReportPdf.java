package org.conferencecomplaints.governance.reports;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Map;
import org.conferencecomplaints.correspondence.pdf.TaggedPdf;
import org.springframework.stereotype.Component;

/** The yearly report on paper, as it is handed to the LSCB (B-2.37). */
@Component
public class ReportPdf {

    private final String css = TaggedPdf.text("reports/annual.css");
    private final Template layout = Mustache.compiler().emptyStringIsFalse(true)
        .escapeHTML(true).compile(TaggedPdf.text("reports/annual.html"));

    /** The PDF; suppressed as the report is. */
    public byte[] render(AnnualReport report) {
        return TaggedPdf.of(layout.execute(Map.of("css", css, "view", AnnualView.of(report))));
    }
}
