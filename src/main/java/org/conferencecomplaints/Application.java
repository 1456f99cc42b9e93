package org.conferencecomplaints;

import java.util.TimeZone;
import org.conferencecomplaints.platform.Dates;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Conference Complaints: the councils' procedures for complaints about child protection conferences, executed. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Application {

    public static void main(String[] args) {
        // H2 keeps local times: under another zone a reopened database would move its dates by an hour.
        TimeZone.setDefault(TimeZone.getTimeZone(Dates.LONDON));
        SpringApplication.run(Application.class, args);
    }
}
