package org.conferencecomplaints.correspondence.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** Reads files of the class path. */
final class ClassPathFiles {

    private ClassPathFiles() {
    }

    static byte[] bytes(String path) {
        try {
            return new ClassPathResource(path, ClassPathFiles.class.getClassLoader()).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " is not on the class path", e);
        }
    }
}
