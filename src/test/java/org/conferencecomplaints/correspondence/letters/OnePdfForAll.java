package org.conferencecomplaints.correspondence.letters;

import java.time.Clock;
import java.util.List;
import org.conferencecomplaints.correspondence.layout.EnvelopeWindow;
import org.conferencecomplaints.deadlines.calendar.WorkingDays;
import org.conferencecomplaints.organisation.Councils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * For the benchmark: how fast letters are set is measured apart, so here the first one's PDF stands for all.
 * No configuration by its annotation: tests that scan for those must not find it.
 */
public class OnePdfForAll {

    @Bean
    @Primary
    LetterPdf onePdf(WorkingDays workingDays, Clock clock) {
        return new LetterPdf(workingDays, clock, EnvelopeWindow.DL) {

            private volatile byte[] first;

            @Override
            public byte[] render(Letter letter, Councils.Council council, List<String> others) {
                if (first == null) {
                    first = super.render(letter, council, others);
                }
                return first;
            }
        };
    }
}
