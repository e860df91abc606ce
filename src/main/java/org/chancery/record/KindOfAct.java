package org.chancery.record;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.chancery.act.ActCatalogue;
import org.chancery.act.ActKind;
import org.chancery.act.DiplomaticAct;
import tools.jackson.databind.DatabindContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.jsontype.impl.TypeIdResolverBase;

/** Writes and reads the kind of an act by its name on the wire. */
@SuppressWarnings("serial")
final class KindOfAct extends TypeIdResolverBase {
  @Override
  public String idFromValue(DatabindContext context, Object act) {
    return ActCatalogue.of((DiplomaticAct) act).name();
  }

  @Override
  public String idFromValueAndType(DatabindContext context, Object act, Class<?> type) {
    return idFromValue(context, act);
  }

  @Override
  public JavaType typeFromId(DatabindContext context, String name) {
    return context.constructType(
        ActCatalogue.named(name).map(ActKind::act).orElseThrow(IllegalArgumentException::new));
  }

  @Override
  public JsonTypeInfo.Id getMechanism() {
    return JsonTypeInfo.Id.CUSTOM;
  }
}
