// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/reasons.h"
#include "model/python/resolver.h"
#include "model/sdk/sdk.h"

#include <algorithm>

namespace gantry::python {

using Kind = Expr::Kind;

void Resolver::readImages()
{
    m_reading.images.resize(m_imageSites.size());
    for (size_t at = 0; at < m_imageSites.size(); ++at)
        readImage(m_imageSites[at], m_reading.images[at]);
    for (int file = 0; file < fileCount(); ++file) {
        for (const ExprId call : syntax(file).flyteCalls) {
            const Entity callee = m_names.resolve(file, syntax(file).expr(call).first);
            const bool isConstructor = callee.kind == Entity::Kind::External
                && callee.dotted.startsWith(u"flyte.Image.from_");
            if (isConstructor && !m_usedConstructors.contains({file, call}))
                opaque(file, syntax(file).expr(call).range(), Reasons::looseImage());
        }
    }
}

void Resolver::readImage(const Site &site, ImageReading &image)
{
    const Syntax &code = syntax(site.file);
    const QByteArrayView text = m_names.text(site.file);
    image.file = m_files[size_t(site.file)]->path();
    image.module = m_files[size_t(site.file)]->module();
    image.place = m_names.place(site.file, code.expr(site.expr).range());
    image.statement = m_names.place(site.file, site.whole);
    if (site.binding != kNone) {
        const Binding &binding = code.bindings[size_t(site.binding)];
        image.variable = m_names.code(site.file, binding.name);
        image.statement = m_names.place(site.file, binding.statement);
        image.isAssignedOnce = code.bindingsOf(text, binding.scope, viewOf(text, binding.name)).size() == 1;
    }
    ExprId at = site.expr;
    while (code.expr(at).kind == Kind::Call) {
        const ExprId callee = code.bare(code.expr(at).first);
        const QByteArrayView method = nameOf(text, code.expr(callee));
        if (code.expr(callee).kind != Kind::Attribute || (method != "clone" && !method.startsWith("with_")))
            break;
        ImageLink link;
        link.method = QString::fromUtf8(method);
        const Range range{code.expr(callee).mark, code.expr(at).end};
        link.text = m_names.code(site.file, range);
        link.place = m_names.place(site.file, range);
        link.arguments = m_evaluator.arguments(site.file, at, sdk::imageMethod(link.method));
        image.links.push_back(std::move(link));
        at = code.bare(code.expr(callee).first);
    }
    std::reverse(image.links.begin(), image.links.end());
    readChainStart(site.file, at, image);
}

void Resolver::readChainStart(int file, ExprId bottom, ImageReading &image)
{
    const Syntax &code = syntax(file);
    const Place place = m_names.place(file, code.expr(bottom).range());
    if (code.expr(bottom).kind != Kind::Call) {
        image.from = imageOf(file, bottom);
        image.fromPlace = place;
        return;
    }
    const Entity callee = m_names.resolve(file, code.expr(bottom).first);
    image.constructor = callee.dotted.mid(callee.dotted.lastIndexOf(u'.') + 1);
    image.constructorPlace = place;
    image.constructorText = m_names.code(file, code.expr(bottom).range());
    image.constructorArguments = m_evaluator.arguments(file, bottom, sdk::imageConstructor(image.constructor));
    m_usedConstructors.insert({file, bottom});
}

ImageUse Resolver::imageUse(int file, ExprId expr)
{
    ImageUse use;
    use.image = imageOf(file, expr);
    if (use.image >= 0) {
        use.kind = ImageUse::Kind::Image;
        return use;
    }
    const Evaluated result = m_evaluator.evaluate(file, expr);
    if (result.value.kind() == Value::Kind::None) {
        use.kind = ImageUse::Kind::None;
    } else if (result.value.isString() && result.value.text() == u"auto") {
        use.kind = ImageUse::Kind::Default;
    } else if (result.value.isString()) {
        use.kind = ImageUse::Kind::Uri;
        use.text = result.value.text();
    } else {
        use.kind = ImageUse::Kind::Opaque;
        use.reason = result.value.isKnown() || result.reason.isEmpty() ? Reasons::imageUnfollowed() : result.reason;
    }
    return use;
}

} // namespace gantry::python
