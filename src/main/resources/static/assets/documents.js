/*
 * Sends documents one by one and says how far it is; files can be dropped, too. Without it the form sends them all at
 * once.
 */
(function () {
  "use strict";

  var form = document.getElementById("add-documents");
  if (!form) {
    return;
  }
  var files = document.getElementById("files");
  var drop = document.getElementById("drop");
  var sending = document.getElementById("sending");
  var kind = document.getElementById("kind");

  drop.querySelector(".cc-drop__word").hidden = false;
  ["dragenter", "dragover"].forEach(function (name) {
    drop.addEventListener(name, function (event) {
      event.preventDefault();
      drop.classList.add("cc-drop--over");
    });
  });
  ["dragleave", "drop"].forEach(function (name) {
    drop.addEventListener(name, function () {
      drop.classList.remove("cc-drop--over");
    });
  });
  drop.addEventListener("drop", function (event) {
    event.preventDefault();
    if (event.dataTransfer.files.length) {
      files.files = event.dataTransfer.files;
    }
  });
  // A file that misses the field would otherwise take the place of the page.
  ["dragover", "drop"].forEach(function (name) {
    document.addEventListener(name, function (event) {
      event.preventDefault();
    });
  });

  if (kind) {
    var views = document.getElementById("views");
    var onlyForViews = function () {
      views.hidden = kind.value !== "written-views";
    };
    kind.addEventListener("change", onlyForViews);
    onlyForViews();
  }

  if (!form.dataset.program) {
    return;
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var chosen = Array.prototype.slice.call(files.files);
    sending.textContent = "";
    if (chosen.length === 0) {
      say("Choose at least one file.", files);
    } else if (chosen.length > Number(form.dataset.atOnce)) {
      say("At most " + form.dataset.atOnce + " files can be added at once.", files);
    } else if (kind.value === "") {
      say("Kind: choose one.", kind);
    } else {
      busy(true);
      sendNext(chosen.map(row), 0);
    }
  });

  /** What is said of the files holds for all of them: nobody changes it while they are sent. */
  function busy(is) {
    Array.prototype.forEach.call(form.elements, function (element) {
      element.disabled = is;
    });
  }

  function row(file) {
    var line = document.createElement("p");
    line.className = "govuk-body cc-sending";
    var progress = document.createElement("progress");
    progress.max = 100;
    progress.value = 0;
    var words = document.createElement("span");
    words.textContent = file.name + ": waiting";
    line.append(progress, words);
    sending.append(line);
    return {file: file, line: line, progress: progress, words: words};
  }

  function sendNext(rows, refused) {
    var one = rows.shift();
    if (!one) {
      finish(refused);
    } else if (one.file.size > Number(form.dataset.largest)) {
      refuse(one, "is larger than " + Math.floor(form.dataset.largest / 1048576) + " MB");
      sendNext(rows, refused + 1);
    } else {
      send(one, function (added) {
        sendNext(rows, refused + (added ? 0 : 1));
      });
    }
  }

  function send(one, done) {
    var body = new FormData();
    ["kind", "party", "receivedOn"].forEach(function (name) {
      body.append(name, form.elements[name].value);
    });
    body.append("audience", form.elements.audience.value);
    body.append("files", one.file);
    var request = new XMLHttpRequest();
    request.open("POST", form.dataset.program);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
    if (form.dataset.header) {
      request.setRequestHeader(form.dataset.header, form.dataset.token);
    }
    request.upload.addEventListener("progress", function (event) {
      if (event.lengthComputable) {
        var percent = Math.floor(100 * event.loaded / event.total);
        one.progress.value = percent;
        one.words.textContent = one.file.name + ": " + (percent < 100 ? percent + "%" : "being looked at");
      }
    });
    request.addEventListener("load", function () {
      if (request.status === 201) {
        one.progress.value = 100;
        one.words.textContent = one.file.name + ": added";
        done(true);
      } else if (isOfTheForm(problem(request))) {
        stop(problem(request));
      } else {
        refuse(one, why(problem(request)));
        done(false);
      }
    });
    ["error", "abort", "timeout"].forEach(function (name) {
      request.addEventListener(name, function () {
        refuse(one, "did not arrive whole and was not added. Try again");
        done(false);
      });
    });
    request.send(body);
  }

  /** What the server has said against it; 401 is said to programs, which have passwords. */
  function problem(request) {
    try {
      if (request.status !== 401) {
        return JSON.parse(request.responseText);
      }
    } catch (e) {
      // A page, as whoever is signed out gets one.
    }
    return {detail: "Sign in again, and then add it once more."};
  }

  function isOfTheForm(problem) {
    return Boolean(problem.field) && problem.field !== files.name && Boolean(form.elements[problem.field]);
  }

  /** What is wrong with one file's form is wrong with every other's: it is said once, and all files stay chosen. */
  function stop(problem) {
    busy(false);
    sending.textContent = "";
    say(problem.detail, form.elements[problem.field]);
  }

  /** The server's sentence, which begins with "The file" where it is about the file. */
  function why(problem) {
    return /^The file /.test(problem.detail) ? problem.detail.replace(/^The file |\.$/g, "")
      : "was not added. " + problem.detail.replace(/\.$/, "");
  }

  function refuse(one, sentence) {
    one.progress.remove();
    one.line.className = "govuk-error-message cc-sending";
    one.words.textContent = one.file.name + " " + sentence + ".";
  }

  function finish(refused) {
    busy(false);
    files.value = "";
    if (refused === 0) {
      window.location.hash = "documents";
      window.location.reload();
      return;
    }
    var link = document.createElement("a");
    link.className = "govuk-link";
    link.href = window.location.pathname;
    link.textContent = "Show the documents as they are now";
    var line = document.createElement("p");
    line.className = "govuk-body";
    line.append(link);
    sending.append(line);
    link.focus();
  }

  function say(sentence, field) {
    var line = document.createElement("p");
    line.className = "govuk-error-message";
    line.textContent = sentence;
    sending.append(line);
    if (field.focus) {
      field.focus();
    }
  }
})();
