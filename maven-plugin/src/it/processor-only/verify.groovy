// With the processor alone an edited schema compiles nothing: what the goal check is for.
def build = new dev.databag.maven.Build(binding.variables)
def fingerprint = { (build.read('target/generated-sources/annotations/com/example/shop/Size.java') =~ /fingerprint = "(\w+)"/)[0][1] }

assert build.exists('target/classes/com/example/shop/Size.class')
assert !build.exists('target/generated-sources/databag')

build.replace('src/main/resources/schemas/shop/provider.json', '"large"]', '"large", "huge"]')
def stale = build.mvn('process-test-classes')

assert !stale.isSuccess()
assert stale.has('Nothing to compile')
def at = stale.log().indexOf('the databags of com.example.shop are not those of the schemas')
assert at > 0
def old = fingerprint()
assert stale.log().indexOf(' was generated from ' + old, at) > 0

def fresh = build.mvn('clean', 'process-test-classes')

assert fresh.isSuccess()
assert fingerprint() != old
assert stale.log().indexOf('the schemas have ' + fingerprint(), at) > 0

// A page about each interface of the project.
def docs = build.mvn('dev.databag:databag-maven-plugin:docs')

assert docs.isSuccess()
assert docs.has('2 pages in ')
assert build.read('target/databag-docs/shop.md').startsWith('# shop\n')
assert build.read('target/databag-docs/shop.html').startsWith('<!DOCTYPE html>\n')

// The processor knows of no lock; the goal check holds it, with the messages of the goal generate.
def schema = 'src/main/resources/schemas/shop/provider.json'
assert build.mvn('dev.databag:databag-maven-plugin:lock').has('Locked the databags of 1 package in databag.lock')
assert build.mvn('process-test-classes').isSuccess()

build.replace(schema, '["small", "large", "huge"]', '["large", "huge"]')
def broken = build.mvn('clean', 'process-test-classes')

assert !broken.isSuccess()
assert broken.lines('[locked-name]').size() == 1
assert broken.has('databag.lock:[10,5] [locked-name] SMALL of Size is not generated any more')
assert broken.has('provider.json:[13,40] [locked-wire] a new requirer will find size "small" and call the databag invalid')
assert broken.has('undo it, or accept it: mvn databag:lock -Ddatabag.accept="why nobody is hurt"')
assert broken.has('2 errors in compiled databags, see above')

assert build.mvn('dev.databag:databag-maven-plugin:lock', '-Ddatabag.accept=undeployed').isSuccess()
assert build.mvn('process-test-classes').isSuccess()
