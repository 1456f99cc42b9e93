package org.conferencecomplaints.web.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers errors that happen before our controllers or outside them. */
@RestController
class ErrorPageController implements ErrorController {

    private final ProblemTranslator words;
    private final ProblemResponder answers;

    ErrorPageController(ProblemTranslator words, ProblemResponder answers) {
        this.words = words;
        this.answers = answers;
    }

    @RequestMapping("${server.error.path:/error}")
    Object error(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return answers.to(request, path == null ? "" : path.toString(), problem(request));
    }

    private Problem problem(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return words.translate(thrown);
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return words.translate(HttpStatusCode.valueOf(status instanceof Integer code ? code : 404));
    }
}
