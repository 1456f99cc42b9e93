package org.conferencecomplaints.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Handles exceptions of our controllers: problem details for programs, a page for people. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemHandler {

    private final ProblemTranslator words;
    private final ProblemResponder answers;

    ProblemHandler(ProblemTranslator words, ProblemResponder answers) {
        this.words = words;
        this.answers = answers;
    }

    /** These belong to the sign-in in front, which knows how to ask for one. */
    @ExceptionHandler
    Object signIn(AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler
    Object signIn(AuthenticationException unknown) {
        throw unknown;
    }

    @ExceptionHandler
    Object other(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw thrown; // whoever gets half of a file gets no words after it
        }
        return answers.to(request, request.getRequestURI(), words.translate(thrown));
    }
}
