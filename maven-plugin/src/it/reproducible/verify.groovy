// Where, when and in which language it is built does not show in the jars, that of the sources among them.
def build = new dev.databag.maven.Build(binding.variables)
def elsewhere = build.copyTo('target/far away')

def second = elsewhere.mvn(
        [TZ: 'Pacific/Kiritimati', LC_ALL: 'C', MAVEN_OPTS: '-Duser.language=tr -Duser.country=TR -Dfile.encoding=ISO-8859-9'],
        'package')

assert second.isSuccess()
assert elsewhere.bytes('target/reproducible-1-sources.jar') == build.bytes('target/reproducible-1-sources.jar')
assert elsewhere.bytes('target/reproducible-1.jar') == build.bytes('target/reproducible-1.jar')
