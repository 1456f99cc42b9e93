package org.conferencecomplaints.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** Files of the class path. */
final class ClassPath {

    private ClassPath() {
    }

    static byte[] bytes(String path) {
        try {
            return new ClassPathResource(path, ClassPath.class.getClassLoader()).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " is not on the class path", e);
        }
    }
}
