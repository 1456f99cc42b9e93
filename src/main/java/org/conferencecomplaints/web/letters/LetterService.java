package org.conferencecomplaints.web.letters;

import java.time.LocalDate;
import java.util.Map;
import org.conferencecomplaints.casework.register.DateParameter;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.LetterReturns;
import org.conferencecomplaints.correspondence.letters.LetterReturns.Why;
import org.conferencecomplaints.correspondence.letters.LetterSender;
import org.conferencecomplaints.correspondence.letters.LetterSteps;
import org.conferencecomplaints.correspondence.letters.LetterStore;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.caseaccess.Cases;
import org.springframework.stereotype.Component;

/** Changes one letter, for those who read its case. */
@Component
class LetterService {

    private final Cases cases;
    private final LetterStore letters;
    private final LetterReturns returns;
    private final LetterSender sender;
    private final LetterSteps steps;

    LetterService(Cases cases, LetterStore letters, LetterReturns returns, LetterSender sender, LetterSteps steps) {
        this.cases = cases;
        this.letters = letters;
        this.returns = returns;
        this.sender = sender;
        this.steps = steps;
    }

    /** What can be done about a letter. */
    enum What {
        /** Nothing: it waits for the post room, or is in order and gone. */
        NOTHING(null),
        /** It is not known whether it has left. */
        SETTLE("Say whether it has left"),
        /** It could not be handed over. */
        RETRY("Try again now"),
        /** It has left. */
        GONE("It came back, or is known to have arrived"),
        /** It was taken back, and nothing has been sent in its place yet. */
        BACK("Send it again, or leave it");

        private final String words;

        What(String words) {
            this.words = words;
        }
    }

    static String address(Letter letter) {
        return "/post/letters/" + letter.id();
    }

    /** What can be done about it, in words; null where nothing can. */
    static String todo(Letter letter) {
        return what(letter, letter.delivery().sentOn() != null && letter.voided().at() != null).words;
    }

    private static What what(Letter letter, boolean toSeeTo) {
        return switch (letter.status()) {
            case SENDING -> letter.delivery().failure() == null ? What.NOTHING : What.SETTLE;
            case ISSUED -> letter.delivery().failure() == null ? What.NOTHING : What.RETRY;
            case SENT -> What.GONE;
            default -> toSeeTo ? What.BACK : What.NOTHING;
        };
    }

    Letter read(String id) {
        return cases.letterInCare(id);
    }

    What what(Letter letter) {
        return what(letter, isToSeeTo(letter));
    }

    /** Whether it came back or was not delivered, and nobody has said yet what is to be done. */
    boolean isToSeeTo(Letter letter) {
        return letters.isToSeeTo(letter.id());
    }

    void settle(Letter letter, boolean left) {
        if (!sender.settle(letter.id(), left)) {
            throw new Refusal(null, "That has been settled meanwhile.");
        }
        steps.goOn(letter);
    }

    void retry(Letter letter) {
        steps.goOn(letter);
    }

    void takeBack(Letter letter, Map<String, String> asked) {
        Why why;
        try {
            why = Why.valueOf(asked.getOrDefault("why", ""));
        } catch (IllegalArgumentException none) {
            throw new Refusal("why", "What is wrong: choose one.");
        }
        returns.takeBack(letter, why, asked.get("reason"), asked.get("breach"));
    }

    void sendAgain(Letter letter, String shown) {
        returns.sendAgain(letter, shown.replace("\r\n", "\n"));
    }

    /** To whom and where it would be sent again, in lines; null where they cannot be reached. */
    String addressNow(Letter letter) {
        try {
            return returns.addressNow(letter);
        } catch (Refusal unreachable) {
            return null;
        }
    }

    void leave(Letter letter, Map<String, String> asked) {
        returns.leave(letter, asked.get("leaveReason"));
    }

    void arrived(Letter letter, Map<String, String> asked) {
        LocalDate on = DateParameter.of("arrivedOn", "Arrived on", asked);
        if (on == null) {
            throw new Refusal("arrivedOn", "Arrived on: enter the day on which it arrived.");
        }
        returns.arrived(letter, on, asked.get("evidence"));
    }
}
