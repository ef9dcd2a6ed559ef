extension HeadlessBrowser {
    /// The browser as a child, and the two pipes to it.
    static let connection = #"""

        import base64, glob, hashlib, json, os, select, subprocess, sys, tempfile, time, zlib

        class Browser:
            def __init__(self, folder):
                commands, self.out = os.pipe()
                self.inward, answers = os.pipe()

                def connect():  # The protocol speaks on descriptors 3 and 4.
                    ends = os.dup2(commands, 30), os.dup2(answers, 31)
                    for end, descriptor in zip(ends, (3, 4)): os.dup2(end, descriptor)

                self.process = subprocess.Popen(
                    ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
                     "--remote-debugging-pipe", "--user-data-dir=" + folder, "--disable-sync",
                     "--disable-background-networking", "--disable-component-update",
                     "--disable-dev-shm-usage", "--hide-scrollbars", "--force-color-profile=srgb",
                     "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "about:blank"],
                    close_fds=False, preexec_fn=connect, env={**os.environ, "HOME": folder},
                    stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                os.close(commands)
                os.close(answers)
                self.buffer, self.number, self.session = b"", 0, None
                self.console, self.requests = [], []

            def receive(self, limit):
                while b"\0" not in self.buffer:
                    if not select.select([self.inward], [], [], max(0, limit - time.monotonic()))[0]:
                        raise TimeoutError("the browser does not answer")
                    data = os.read(self.inward, 1 << 20)
                    if not data: raise EOFError("the browser has gone")
                    self.buffer += data
                text, self.buffer = self.buffer.split(b"\0", 1)
                return json.loads(text)

            def call(self, method, **params):
                self.number += 1
                message = {"id": self.number, "method": method, "params": params}
                if self.session: message["sessionId"] = self.session
                os.write(self.out, json.dumps(message).encode() + b"\0")
                limit = time.monotonic() + 120
                while True:
                    answer = self.receive(limit)
                    if answer.get("id") == self.number:
                        if "error" in answer: raise RuntimeError(f"{method}: {answer['error']}")
                        return answer["result"]
                    self.note(answer.get("method"), answer.get("params", {}))

            def note(self, method, event):
                if method == "Runtime.consoleAPICalled":
                    words = [str(part.get("value", part.get("description"))) for part in event["args"]]
                    self.console.append(" ".join(words))
                elif method == "Runtime.exceptionThrown":
                    details = event["exceptionDetails"]
                    self.console.append(details.get("exception", {}).get("description", details["text"]))
                elif method == "Log.entryAdded": self.console.append(event["entry"]["text"])
                elif method == "Page.javascriptDialogOpening":
                    self.console.append("dialog: " + event["message"])
                elif method == "Network.requestWillBeSent":
                    address = event["request"]["url"]
                    if not address.startswith("data:"): self.requests.append(address)

            def leave(self):  # Asked to, it takes its children along and its files can be removed.
                try:
                    self.session = None
                    self.call("Browser.close")
                    self.process.wait(timeout=20)
                except (OSError, EOFError, TimeoutError, subprocess.TimeoutExpired):
                    self.process.kill()
                    self.process.wait()

            def evaluate(self, script):
                answer = self.call("Runtime.evaluate", expression=script, awaitPromise=True,
                    returnByValue=True, userGesture=True)
                if "exceptionDetails" in answer:
                    raise RuntimeError(script + ": " + json.dumps(answer["exceptionDetails"]))
                return answer["result"].get("value")

        """#

    /// Steps, and the report of them.
    static let steps = #"""

        CODES = {"ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40, "Escape": 27,
            "Enter": 13, "Tab": 9, " ": 32, "Home": 36, "End": 35}

        def until(browser, script):
            limit = time.monotonic() + 30
            while not browser.evaluate(script):
                if time.monotonic() > limit: raise TimeoutError("never true: " + script)
                time.sleep(0.02)

        def press(browser, name):
            key = {"key": name}
            if name in CODES: key |= {"windowsVirtualKeyCode": CODES[name], "code": name}
            if name == "Enter": key["text"] = "\r"
            elif len(name) == 1: key["text"] = name
            browser.call("Input.dispatchKeyEvent", type="keyDown", **key)
            key.pop("text", None)
            browser.call("Input.dispatchKeyEvent", type="keyUp", **key)

        def place(browser, selector, x, y):
            script = f"""(() => {{ const element = document.querySelector({json.dumps(selector)});
                element.scrollIntoView({{ block: "center" }});
                const box = element.getBoundingClientRect();
                return [box.left + box.width * {x}, box.top + box.height * {y}]; }})()"""
            return browser.evaluate(script)

        def color(browser, selector, x, y):
            left, top = map(round, place(browser, selector, x, y))
            clip = {"x": left, "y": top, "width": 1, "height": 1, "scale": 1}
            png = base64.b64decode(browser.call("Page.captureScreenshot", format="png", clip=clip)["data"])
            at, data = 8, b""
            while at < len(png):
                size = int.from_bytes(png[at:at + 4], "big")
                if png[at + 4:at + 8] == b"IDAT": data += png[at + 8:at + 8 + size]
                at += 12 + size
            return list(zlib.decompress(data)[1:4])

        def drag(browser, selector, start, end):
            for kind, share, buttons in [("mousePressed", start, 1), ("mouseMoved", end, 1),
                                         ("mouseReleased", end, 0)]:
                x, y = place(browser, selector, share, 0.5)
                browser.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left",
                    buttons=buttons, clickCount=1)

        def tab(browser, selector):  # Wherever the focus comes by, it has to be seen.
            for _ in range(80):
                press(browser, "Tab")
                at = browser.evaluate(f"""[document.activeElement.matches({json.dumps(selector)}),
                    document.activeElement.matches(":focus-visible, body"),
                    document.activeElement.outerHTML]""")
                if not at[1]: raise RuntimeError("no focus to be seen on " + at[2])
                if at[0]: return
            raise RuntimeError("never reached by keyboard: " + selector)

        def click(browser, selector):
            until(browser, f"document.querySelector({json.dumps(selector)}) !== null")
            x, y = place(browser, selector, 0.5, 0.5)
            for kind, buttons in [("mouseMoved", 0), ("mousePressed", 1), ("mouseReleased", 0)]:
                browser.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left",
                    buttons=buttons, clickCount=1)

        def write(path, text):  # As editors save: the whole new file takes the old one's place.
            with open(path + ".new", "w") as file: file.write(text)
            os.rename(path + ".new", path)

        def saved(browser):
            limit = time.monotonic() + 30
            while time.monotonic() < limit:
                for path in glob.glob(browser.downloads + "/*"):
                    if path.endswith(".crdownload"): continue
                    data = open(path, "rb").read()
                    os.remove(path)
                    return os.path.basename(path) + " " + hashlib.sha256(data).hexdigest()
                browser.evaluate("new Promise((done) => setTimeout(done, 50))")
            raise TimeoutError("nothing was downloaded")

        def audit(browser, path):
            browser.evaluate(open(path).read() + "; true")
            found = browser.evaluate("axe.run(document, { resultTypes: ['violations'] })")
            return [f"{fault['id']}: {node['html']} {node['failureSummary']}"
                for fault in found["violations"] for node in fault["nodes"]]

        def take(browser, name, *rest):
            if name == "open":
                browser.call("Page.navigate", url="about:blank")
                browser.call("Page.navigate", url=rest[0])
                until(browser, "location.href !== 'about:blank' && document.readyState === 'complete'")
            elif name == "size":
                browser.call("Emulation.setDeviceMetricsOverride", width=rest[0], height=rest[1],
                    deviceScaleFactor=1, mobile=False)
            elif name == "scheme":
                feature = {"name": "prefers-color-scheme", "value": rest[0]}
                browser.call("Emulation.setEmulatedMedia", features=[feature])
            elif name == "key": press(browser, rest[0])
            elif name == "type": browser.call("Input.insertText", text=rest[0])
            elif name == "until": until(browser, rest[0])
            elif name == "drag": drag(browser, *rest)
            elif name == "tab": tab(browser, rest[0])
            elif name == "click": click(browser, rest[0])
            elif name == "write": write(*rest)
            elif name == "file": return [saved(browser)]
            elif name == "audit": return [audit(browser, rest[0])]
            elif name == "value": return [browser.evaluate(rest[0])]
            elif name == "color": return [color(browser, *rest)]
            else: raise ValueError(name)
            return []

        with tempfile.TemporaryDirectory(prefix="tsuchi-browser-", ignore_cleanup_errors=True) as folder:
            browser, values = Browser(folder), []
            try:
                target = browser.call("Target.createTarget", url="about:blank")["targetId"]
                browser.session = browser.call(
                    "Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
                for domain in ["Page", "Runtime", "Log", "Network"]: browser.call(domain + ".enable")
                browser.downloads = os.path.join(folder, "downloads")
                os.mkdir(browser.downloads)
                browser.call("Browser.setDownloadBehavior", behavior="allow",
                    downloadPath=browser.downloads)
                for step in json.load(sys.stdin): values += take(browser, *step)
                browser.evaluate("new Promise((done) => setTimeout(done, 100))")
            finally:
                browser.leave()
        texts = [value if isinstance(value, str) else json.dumps(value) for value in values]
        print(json.dumps({"values": texts, "console": browser.console, "requests": browser.requests}))

        """#
}
