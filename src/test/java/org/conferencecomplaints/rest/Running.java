package org.conferencecomplaints.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.conferencecomplaints.Application;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The whole application on a real port, for tests of attacks; all of them share it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:attacks;DB_CLOSE_ON_EXIT=FALSE",
    "complaints.home=target/attacks-${complaints.test.fork:1}",
    "camunda.bpm.job-execution.enabled=false"})
@interface Running {
}
